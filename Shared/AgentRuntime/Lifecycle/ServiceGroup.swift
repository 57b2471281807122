public import Observability

/// Runs the parts of a process and ends them in order: the last one named is told first, so that what takes work in
/// ends before what the work needs.
public struct ServiceGroup: Sendable {
    private let services: [any Service]
    private let graceSeconds: Double
    private let logger: Logger

    /// Gathers the parts.
    /// - Parameters:
    ///   - services: the parts; what others need comes first.
    ///   - graceSeconds: how long all of them together may take to finish; then they are cancelled.
    ///   - logger: where beginnings, failures and endings are logged.
    public init(services: [any Service], graceSeconds: Double, logger: Logger) {
        self.services = services
        self.graceSeconds = graceSeconds
        self.logger = logger
    }

    private enum Ending: Sendable {
        case service(Int, (any Error)?)
        case signal
        case graceOver
    }

    /// Runs all parts until one fails or `shutdown` is requested, then ends all.
    /// - Throws: the error of the part that failed first.
    public func run(until shutdown: ShutdownSignal) async throws {
        let signals = services.map { _ in ShutdownSignal() }
        var failure: (any Error)?
        await withTaskGroup(of: Ending.self) { group in
            for (index, service) in services.enumerated() {
                group.addTask {
                    do {
                        try await service.run(until: signals[index])
                        return .service(index, nil)
                    } catch {
                        return .service(index, error)
                    }
                }
            }
            group.addTask {
                await shutdown.wait()
                return .signal
            }
            var running = Set(services.indices)
            var isEnding = false
            func endNext() { if let last = running.max() { signals[last].request() } }
            while !running.isEmpty, let ending = await group.next() {
                switch ending {
                case .service(let index, let error):
                    running.remove(index)
                    if let error, !isEnding || !(error is CancellationError) {
                        failure = failure ?? error
                        logger.error(
                            "A part of the service failed",
                            metadata: ["part": services[index].name, "error": "\(error)"])
                    }
                    if !isEnding {
                        isEnding = true
                        shutdown.request()
                    }
                    endNext()
                case .signal:
                    isEnding = true
                    logger.info("Shutting down", metadata: ["graceSeconds": "\(graceSeconds)"])
                    let seconds = graceSeconds
                    group.addTask {
                        try? await Task.sleep(for: .seconds(seconds))
                        return .graceOver
                    }
                    endNext()
                case .graceOver:
                    logger.warning(
                        "The time to finish is over: what is left is cancelled",
                        metadata: ["left": running.map { services[$0].name }.sorted().joined(separator: ",")])
                    signals.forEach { $0.request() }
                    group.cancelAll()
                }
            }
            group.cancelAll()
        }
        if let failure { throw failure }
    }
}
