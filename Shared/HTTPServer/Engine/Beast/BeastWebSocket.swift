internal import CHTTPEngine
import Synchronization

/// One WebSocket over the engine.
///
/// Sendable without the compiler's proof: the handle never changes and is retained until `deinit`, the engine allows
/// every call from any thread, and everything that changes is behind the mutex. The engine holds a reference to the
/// object from `begin` to the `closed` callback.
final class BeastWebSocket: WebSocketConnection, @unchecked Sendable {
    private typealias Reader = CheckedContinuation<WebSocketMessage?, any Error>

    private struct State {
        var reader: Reader?
        /// One message that was asked for by a reader that didn't wait for it.
        var unread: WebSocketMessage?
        /// The engine was asked for a message and hasn't given it yet.
        var isAsked = false
        var drainWaiters: [CheckedContinuation<Void, Never>] = []
        /// Counts the drains, so that one that comes before its waiter waits isn't missed.
        var drains = 0
        var end: WebSocketEnd?
    }

    private enum Step {
        case wait
        case ask
        case give(Result<WebSocketMessage?, any Error>)
    }

    private let handle: OpaquePointer
    private let state = Mutex(State())
    private let ended = AsyncStream<Void>.makeStream()

    /// Takes the reference to the handle over.
    private init(_ handle: OpaquePointer) {
        self.handle = handle
    }

    deinit {
        http_engine_websocket_release(handle)
    }

    /// Answers an exchange with the upgrade; nil when it can't be answered that way any more.
    static func begin(
        _ response: Response, _ upgrade: WebSocketUpgrade, on exchange: OpaquePointer
    ) -> BeastWebSocket? {
        guard let handle = http_engine_websocket_create(exchange) else { return nil }
        let socket = BeastWebSocket(handle)
        let context = Unmanaged.passRetained(socket)
        var options = http_engine_websocket_options(upgrade.configuration)
        let hasBegun = BeastAnswer.withFields(response.headers) { fields, count in
            BeastAnswer.withView(upgrade.subprotocol ?? "") { subprotocol in
                http_engine_exchange_upgrade(
                    exchange, handle, context.toOpaque(), fields, count, subprotocol, &options)
            }
        }
        guard hasBegun else {
            context.release()
            return nil
        }
        return socket
    }

    /// Runs the handler until it ends, or until the connection has and the handler was told by cancellation.
    func serve(_ upgrade: WebSocketUpgrade) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await upgrade.run(on: self) }
            group.addTask {
                for await _ in self.ended.stream {}
                guard !Task.isCancelled, self.end?.outcome == .closed else { return }
                do {
                    try await Task.sleep(for: upgrade.configuration.handlerGrace)
                } catch {
                    // The handler ended within the time.
                }
            }
            await group.next()
            group.cancelAll()
        }
    }

    var end: WebSocketEnd? { state.withLock { $0.end } }

    func receive() async throws -> WebSocketMessage? {
        try Task.checkCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: Reader) in
                switch state.withLock({ Self.begin(reading: continuation, &$0) }) {
                case .wait: break
                case .ask: http_engine_websocket_receive(handle)
                case .give(let result): continuation.resume(with: result)
                }
            }
        } onCancel: {
            // A message that comes later waits for the next reader.
            takeReader()?.resume(throwing: CancellationError())
        }
    }

    private static func begin(reading reader: Reader, _ state: inout State) -> Step {
        if let message = state.unread {
            state.unread = nil
            return .give(.success(message))
        }
        if let end = state.end {
            return .give(result(of: end))
        }
        if state.reader != nil {
            return .give(.failure(WebSocketError.readTwice))
        }
        if Task.isCancelled {
            return .give(.failure(CancellationError()))
        }
        state.reader = reader
        defer { state.isAsked = true }
        return state.isAsked ? .wait : .ask
    }

    private static func result(of end: WebSocketEnd) -> Result<WebSocketMessage?, any Error> {
        end.outcome == .closed ? .success(nil) : .failure(WebSocketError.lost(end))
    }

    private func takeReader() -> Reader? {
        state.withLock { state in
            defer { state.reader = nil }
            return state.reader
        }
    }

    func send(_ message: WebSocketMessage) async throws {
        try Task.checkCancellation()
        let drains = state.withLock { $0.end == nil ? $0.drains : nil }
        guard let drains else { throw WebSocketError.ended }
        let answer =
            switch message {
            case .text(let text): http_engine_websocket_send(handle, true, BeastAnswer.payload(Array(text.utf8)))
            case .binary(let bytes): http_engine_websocket_send(handle, false, BeastAnswer.payload(bytes))
            }
        switch answer {
        case HTTP_ENGINE_GO_ON:
            return
        case HTTP_ENGINE_WAIT_FOR_DRAIN:
            await waitForDrain(after: drains)
            if end != nil {
                throw WebSocketError.ended
            }
        default:
            throw WebSocketError.ended
        }
    }

    private func waitForDrain(after drains: Int) async {
        await withCheckedContinuation { continuation in
            let isDrained = state.withLock { state in
                if state.end != nil || state.drains != drains {
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

    func close(_ code: WebSocketCloseCode, reason: String) {
        BeastAnswer.withView(reason) { reason in
            http_engine_websocket_close(handle, UInt16(clamping: code.code), reason)
        }
    }

    static let message: @convention(c) (UnsafeMutableRawPointer?, http_engine_view, Bool) -> Void = {
        context, bytes, isText in
        guard let context else { return }
        let socket = Unmanaged<BeastWebSocket>.fromOpaque(context).takeUnretainedValue()
        let message: WebSocketMessage = isText ? .text(bytes.text) : .binary(bytes.bytes)
        let reader = socket.state.withLock { state in
            state.isAsked = false
            if state.reader == nil {
                state.unread = message
            }
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: message)
    }

    static let drained: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
        guard let context else { return }
        Unmanaged<BeastWebSocket>.fromOpaque(context).takeUnretainedValue().wakeWriters()
    }

    static let closed:
        @convention(c) (UnsafeMutableRawPointer?, UInt16, http_engine_view, http_engine_websocket_outcome) -> Void = {
            context, code, reason, outcome in
            guard let context else { return }
            // The engine's reference ends here.
            let socket = Unmanaged<BeastWebSocket>.fromOpaque(context).takeRetainedValue()
            let end = WebSocketEnd(
                outcome: WebSocketEnd.Outcome(outcome), code: WebSocketCloseCode(code: Int(code)),
                reason: reason.text)
            let reader = socket.state.withLock { state in
                state.end = end
                defer { state.reader = nil }
                return state.reader
            }
            reader?.resume(with: result(of: end))
            socket.wakeWriters()
            socket.ended.continuation.finish()
        }

    private func wakeWriters() {
        let waiters = state.withLock { state in
            state.drains += 1
            defer { state.drainWaiters = [] }
            return state.drainWaiters
        }
        for waiter in waiters {
            waiter.resume()
        }
    }
}

extension WebSocketEnd.Outcome {
    fileprivate init(_ outcome: http_engine_websocket_outcome) {
        self =
            switch outcome {
            case HTTP_ENGINE_WEBSOCKET_CLOSED: .closed
            case HTTP_ENGINE_WEBSOCKET_REFUSED: .refused
            default: .lost
            }
    }
}

extension http_engine_websocket_options {
    fileprivate init(_ configuration: WebSocketConfiguration) {
        let compression = configuration.compression ?? WebSocketConfiguration.Compression()
        self.init(
            max_message_bytes: UInt64(clamping: configuration.maxMessageBytes),
            max_queued_bytes: max(configuration.maxQueuedBytes, 0),
            ping_interval: configuration.pingInterval?.wholeMilliseconds ?? 0,
            pong_timeout: configuration.pongTimeout.wholeMilliseconds,
            message_timeout: configuration.messageTimeout.wholeMilliseconds,
            idle_timeout: configuration.idleTimeout?.wholeMilliseconds ?? 0,
            close_timeout: configuration.closeTimeout.wholeMilliseconds,
            compress: configuration.compression != nil,
            send_window_bits: Int32(clamping: compression.sendWindowBits),
            receive_window_bits: Int32(clamping: compression.receiveWindowBits),
            no_context_takeover: compression.noContextTakeover,
            memory_level: Int32(clamping: compression.memoryLevel),
            compress_from_bytes: max(compression.threshold, 0))
    }
}
