internal import CHTTPEngine
import Synchronization

/// One request whose answer takes a task: it pulls the body, writes the answer, and hears the engine.
///
/// Sendable without the compiler's proof: the handle never changes and is retained until `deinit`, the engine allows
/// every call from any thread, and everything that changes is behind the mutex.
final class BeastExchange: @unchecked Sendable {
    /// One answer to one call for the body.
    private struct Piece: Sendable {
        let bytes: [UInt8]
        let status: http_engine_body_status
    }

    private struct State {
        var bodyReader: CheckedContinuation<Piece, any Error>?
        var bodyEnded = false
        var drainWaiters: [CheckedContinuation<Void, Never>] = []
        /// Counts the drains, so that one that comes before its waiter waits isn't missed.
        var drains = 0
        var task: Task<Void, Never>?
        var isStreaming = false
        var isOver = false
    }

    private let handle: OpaquePointer
    private let isHead: Bool
    private let state = Mutex(State())

    private init(_ handle: OpaquePointer, isHead: Bool) {
        http_engine_exchange_retain(handle)
        self.handle = handle
        self.isHead = isHead
    }

    deinit {
        http_engine_exchange_release(handle)
    }

    /// An object that hears what happens to the exchange: the engine holds a reference to it until `done`.
    static func attached(to handle: OpaquePointer, of head: http_engine_request) -> BeastExchange {
        let exchange = BeastExchange(handle, isHead: head.method.text == HTTPMethod.head.rawValue)
        http_engine_exchange_set_context(handle, Unmanaged.passRetained(exchange).toOpaque())
        return exchange
    }

    /// Starts the task that answers, away from the loop thread: what a handler computes before it first waits would keep
    /// all other connections of the loop waiting, a probe of health among them. What is at hand goes the immediate way.
    func start(_ handler: @escaping @Sendable () async -> Response) {
        let task = Task {
            await self.send(handler())
        }
        let isOver = state.withLock { state in
            state.task = state.isOver ? nil : task
            return state.isOver
        }
        if isOver {
            task.cancel()
        }
    }

    private func send(_ response: Response) async {
        if let upgrade = response.upgrade {
            guard let socket = BeastWebSocket.begin(response, upgrade, on: handle) else {
                // A field that isn't valid, or a client that left: as an answer in one piece would end.
                return BeastAnswer.respond(Response(status: .internalServerError), on: handle)
            }
            return await socket.serve(upgrade)
        }
        guard case .stream(let length, let endsWithClient, let write) = response.body else {
            return BeastAnswer.respond(response, on: handle)
        }
        state.withLock { $0.isStreaming = true }
        guard BeastAnswer.begin(response, length: length, endsWithClient: endsWithClient, on: handle) else { return }
        if isHead {
            return http_engine_exchange_end(handle)
        }
        do {
            try await write(ResponseBodyWriter(self))
            http_engine_exchange_end(handle)
        } catch {
            // The head is out, so no other answer can tell it: a cut connection does.
            http_engine_exchange_abort(handle)
        }
    }
}

extension BeastExchange: RequestBodySource {
    func next() async throws -> [UInt8]? {
        if state.withLock({ $0.bodyEnded }) {
            return nil
        }
        while true {
            let piece = try await nextPiece()
            switch piece.status {
            case HTTP_ENGINE_BODY_MORE:
                if !piece.bytes.isEmpty {
                    return piece.bytes
                }
            case HTTP_ENGINE_BODY_END:
                state.withLock { $0.bodyEnded = true }
                return piece.bytes.isEmpty ? nil : piece.bytes
            case HTTP_ENGINE_BODY_TOO_LARGE: throw RequestBodyError.tooLarge
            case HTTP_ENGINE_BODY_TOO_SLOW: throw RequestBodyError.tooSlow
            case HTTP_ENGINE_BODY_MALFORMED: throw RequestBodyError.malformed
            default: throw RequestBodyError.disconnected
            }
        }
    }

    private func nextPiece() async throws -> Piece {
        try await withCheckedThrowingContinuation { continuation in
            let refusal = state.withLock { state -> RequestBodyError? in
                if state.isOver {
                    return .disconnected
                }
                if state.bodyReader != nil {
                    return .readTwice
                }
                state.bodyReader = continuation
                return nil
            }
            if let refusal {
                continuation.resume(throwing: refusal)
            } else {
                http_engine_exchange_read(handle)
            }
        }
    }

    static let body: @convention(c) (UnsafeMutableRawPointer?, http_engine_view, http_engine_body_status) -> Void = {
        context, piece, status in
        guard let context else { return }
        let exchange = Unmanaged<BeastExchange>.fromOpaque(context).takeUnretainedValue()
        let reader = exchange.state.withLock { state in
            let reader = state.bodyReader
            state.bodyReader = nil
            return reader
        }
        reader?.resume(returning: Piece(bytes: piece.bytes, status: status))
    }
}

extension BeastExchange: ResponseBodySink {
    func write(_ bytes: [UInt8]) async throws {
        try Task.checkCancellation()
        let drains = state.withLock { $0.isOver ? nil : $0.drains }
        guard let drains else { throw ResponseBodyError.clientGone }
        switch http_engine_exchange_write(handle, BeastAnswer.payload(bytes)) {
        case HTTP_ENGINE_GO_ON:
            return
        case HTTP_ENGINE_WAIT_FOR_DRAIN:
            await waitForDrain(after: drains)
            if state.withLock({ $0.isOver }) {
                throw ResponseBodyError.clientGone
            }
        default:
            throw ResponseBodyError.clientGone
        }
    }

    private func waitForDrain(after drains: Int) async {
        await withCheckedContinuation { continuation in
            let isDrained = state.withLock { state in
                if state.isOver || state.drains != drains {
                    return true
                }
                state.drainWaiters.append(continuation)
                return false
            }
            if isDrained {
                continuation.resume()
            }
        }
    }

    static let drained: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
        guard let context else { return }
        let exchange = Unmanaged<BeastExchange>.fromOpaque(context).takeUnretainedValue()
        exchange.wakeWriters(isOver: false)
    }

    static let done: @convention(c) (UnsafeMutableRawPointer?, http_engine_outcome) -> Void = { context, outcome in
        guard let context else { return }
        // The engine's reference ends here.
        let exchange = Unmanaged<BeastExchange>.fromOpaque(context).takeRetainedValue()
        exchange.wakeWriters(isOver: true)
        let task = exchange.state.withLock { state in
            defer { state.task = nil }
            // After a whole answer in one piece there is nothing left to cancel.
            return outcome == HTTP_ENGINE_GONE || state.isStreaming ? state.task : nil
        }
        task?.cancel()
    }

    private func wakeWriters(isOver: Bool) {
        let waiters = state.withLock { state in
            state.drains += 1
            state.isOver = state.isOver || isOver
            defer { state.drainWaiters = [] }
            return state.drainWaiters
        }
        for waiter in waiters {
            waiter.resume()
        }
    }
}
