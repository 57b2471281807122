internal import Dispatch

/// Speaks to other systems over HTTP (libcurl): certificates are verified, redirections are not followed, and no answer
/// takes longer or more memory than its configuration says.
public struct HTTPClient: Sendable {
    private let configuration: HTTPClientConfiguration

    /// Makes a client; nothing is opened before it is asked.
    public init(configuration: HTTPClientConfiguration = HTTPClientConfiguration()) {
        self.configuration = configuration
    }

    /// libcurl blocks: each exchange has a thread of its own for as long as it lasts.
    private static let queue = DispatchQueue(label: "eu.dora.http-client", attributes: .concurrent)

    /// Sends a request and takes the whole answer, whatever its status.
    /// - Throws: ``HTTPClientError`` when there is none.
    public func send(_ request: HTTPClientRequest) async throws(HTTPClientError) -> HTTPClientResponse {
        let exchange = try CurlExchange(request, configuration)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Self.queue.async { continuation.resume(returning: exchange.perform()) }
            }
        } onCancel: {
            exchange.cancel()
        }
        return try result.get()
    }
}
