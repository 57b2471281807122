internal import Dispatch
internal import Foundation

/// Turns SIGTERM and SIGINT into a request to finish, and SIGHUP into a call.
enum ProcessSignals {
    /// Begins to listen; the sources live as long as what is returned.
    static func forward(to shutdown: ShutdownSignal) -> [any DispatchSourceSignal] {
        [SIGTERM, SIGINT].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { shutdown.request() }
            source.resume()
            return source
        }
    }

    /// Calls for each SIGHUP, one call after the other; as long as what is returned lives.
    static func onHangUp(_ perform: @escaping @Sendable () -> Void) -> any DispatchSourceSignal {
        signal(SIGHUP, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: SIGHUP, queue: .global())
        source.setEventHandler(handler: perform)
        source.resume()
        return source
    }
}
