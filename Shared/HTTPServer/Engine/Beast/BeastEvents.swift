internal import CHTTPEngine
import Synchronization

/// What a Beast engine's server-wide callbacks lead to.
///
/// The callbacks are static functions, as C can hold no context but a pointer; the pointer is this object, retained
/// from the start of the server to its `stopped` callback.
final class BeastEvents: Sendable {
    private enum Life {
        case running
        case awaited([CheckedContinuation<Void, Never>])
        case stopped
    }

    private let responder: any HTTPResponder
    private let reportRefusal: (@Sendable (HTTPStatus, String) -> Void)?
    private let life = Mutex(Life.running)

    init(responder: any HTTPResponder, reportRefusal: (@Sendable (HTTPStatus, String) -> Void)?) {
        self.responder = responder
        self.reportRefusal = reportRefusal
    }

    func waitUntilStopped() async {
        await withCheckedContinuation { continuation in
            let isStopped = life.withLock { life in
                switch life {
                case .running:
                    life = .awaited([continuation])
                    return false
                case .awaited(let others):
                    life = .awaited(others + [continuation])
                    return false
                case .stopped:
                    return true
                }
            }
            if isStopped {
                continuation.resume()
            }
        }
    }

    static let stopped: @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
        guard let context else { return }
        let events = Unmanaged<BeastEvents>.fromOpaque(context).takeRetainedValue()
        let waiting = events.life.withLock { life -> [CheckedContinuation<Void, Never>] in
            defer { life = .stopped }
            guard case .awaited(let waiting) = life else { return [] }
            return waiting
        }
        for continuation in waiting {
            continuation.resume()
        }
    }

    static let refused: @convention(c) (UnsafeMutableRawPointer?, Int32, http_engine_view) -> Void = {
        context, status, peer in
        guard let context else { return }
        let events = Unmanaged<BeastEvents>.fromOpaque(context).takeUnretainedValue()
        events.reportRefusal?(HTTPStatus(code: Int(status)), peer.text)
    }

    static let request:
        @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<http_engine_request>?) -> Void = {
            context, exchange, head in
            guard let context, let exchange, let head else { return }
            Unmanaged<BeastEvents>.fromOpaque(context).takeUnretainedValue().received(head.pointee, on: exchange)
        }

    private func received(_ head: http_engine_request, on handle: OpaquePointer) {
        // An exchange that is answered at once, its body being here, needs no object of its own.
        let streaming = head.body_follows ? BeastExchange.attached(to: handle, of: head) : nil
        let request = Request(head, bodySource: streaming)
        switch responder.dispatch(request) {
        case .answer(let response):
            if response.isComplete {
                BeastAnswer.respond(response, on: handle)
            } else {
                let exchange = streaming ?? BeastExchange.attached(to: handle, of: head)
                exchange.start { response }
            }
        case .task(let handler):
            let exchange = streaming ?? BeastExchange.attached(to: handle, of: head)
            exchange.start(handler)
        }
    }
}

extension Response {
    /// True when no task is needed to send it.
    fileprivate var isComplete: Bool {
        if upgrade != nil { return false }
        return if case .stream = body { false } else { true }
    }
}
