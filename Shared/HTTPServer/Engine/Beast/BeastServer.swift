internal import CHTTPEngine
import Foundation
import Synchronization

/// A running Beast engine; owns its C handle.
///
/// Sendable without the compiler's proof: the handle never changes, its memory lives until `deinit` releases the only
/// reference, and the engine allows every call from any thread.
final class BeastServer: RunningHTTPEngine, @unchecked Sendable {
    private let handle: OpaquePointer
    private let events: BeastEvents

    init(_ configuration: ServerConfiguration, responder: any HTTPResponder) throws(ServerError) {
        let events = BeastEvents(responder: responder, reportRefusal: configuration.reportRefusal)
        // Given back in the `stopped` callback, the last one.
        let context = Unmanaged.passRetained(events)
        var callbacks = http_engine_callbacks(
            context: context.toOpaque(), request: BeastEvents.request, refused: BeastEvents.refused,
            stopped: BeastEvents.stopped,
            body: BeastExchange.body, drained: BeastExchange.drained, done: BeastExchange.done,
            websocket_message: BeastWebSocket.message, websocket_drained: BeastWebSocket.drained,
            websocket_closed: BeastWebSocket.closed)
        var failure = http_engine_error()
        let handle = Self.withConfiguration(configuration) { raw in
            http_engine_server_start(&raw, &callbacks, &failure)
        }
        guard let handle else {
            context.release()
            throw Self.error(failure, configuration)
        }
        self.handle = handle
        self.events = events
    }

    deinit {
        // Stops without grace and joins the threads where `stop` wasn't called.
        http_engine_server_release(handle)
    }

    var port: Int { Int(http_engine_server_port(handle)) }

    var connectionCount: Int { Int(http_engine_server_connections(handle)) }

    func stop(grace: Duration) async {
        http_engine_server_stop(handle, grace.wholeMilliseconds)
        await events.waitUntilStopped()
        // The threads have told their end; what is left of them is shorter than a context switch.
        http_engine_server_join(handle)
    }

    func reload(_ identity: TLSIdentity) throws(ServerError) {
        var failure = http_engine_error()
        let isTaken = Self.withTLS(identity) { tls in http_engine_server_reload_tls(handle, tls, &failure) }
        guard isTaken else {
            throw .certificate(reason: Self.message(failure))
        }
    }

    private static func withConfiguration<Result>(
        _ configuration: ServerConfiguration, _ use: (inout http_engine_configuration) -> Result
    ) -> Result {
        configuration.address.withCString { address in
            withTLS(configuration.tls) { tls in
                var raw = http_engine_configuration()
                raw.address = address
                raw.port = UInt16(clamping: configuration.port)
                raw.backlog = Int32(clamping: configuration.backlog)
                raw.loop_count = Int32(
                    clamping: configuration.loopCount ?? ProcessInfo.processInfo.activeProcessorCount)
                raw.max_connections = UInt32(clamping: configuration.maxConnections)
                raw.max_head_bytes = UInt32(clamping: configuration.maxHeadBytes)
                raw.max_target_bytes = UInt32(clamping: configuration.maxTargetBytes)
                raw.max_field_count = UInt32(clamping: configuration.maxFieldCount)
                raw.max_body_bytes = UInt64(clamping: configuration.maxBodyBytes)
                raw.head_timeout = configuration.headTimeout.wholeMilliseconds
                raw.idle_timeout = configuration.idleTimeout.wholeMilliseconds
                raw.body_minimum_rate = UInt32(clamping: configuration.minimumBodyRate)
                raw.body_rate_window = configuration.bodyRateWindow.wholeMilliseconds
                raw.write_timeout = configuration.writeTimeout.wholeMilliseconds
                raw.linger_timeout = configuration.lingerTimeout.wholeMilliseconds
                raw.high_water_mark = configuration.streamHighWaterMark
                raw.low_water_mark = configuration.streamLowWaterMark
                raw.tls = tls
                return use(&raw)
            }
        }
    }

    private static func withTLS<Result>(
        _ identity: TLSIdentity?, _ use: (UnsafePointer<http_engine_tls>?) -> Result
    ) -> Result {
        guard let identity else { return use(nil) }
        let verification: http_engine_client_verification
        let authorities: String?
        switch identity.clients {
        case .none: (verification, authorities) = (HTTP_ENGINE_CLIENTS_UNKNOWN, nil)
        case .request(let given): (verification, authorities) = (HTTP_ENGINE_CLIENTS_ASKED, given)
        case .require(let given): (verification, authorities) = (HTTP_ENGINE_CLIENTS_REQUIRED, given)
        }
        return identity.certificateChain.withCString { chain in
            identity.privateKey.withCString { key in
                withOptionalCString(authorities) { authorities in
                    var tls = http_engine_tls(
                        certificate_chain: chain, private_key: key, client_verification: verification,
                        client_authorities: authorities)
                    return use(&tls)
                }
            }
        }
    }

    private static func withOptionalCString<Result>(
        _ text: String?, _ use: (UnsafePointer<CChar>?) -> Result
    ) -> Result {
        if let text {
            text.withCString { use($0) }
        } else {
            use(nil)
        }
    }

    private static func message(_ failure: http_engine_error) -> String {
        withUnsafeBytes(of: failure.message) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
    }

    private static func error(_ failure: http_engine_error, _ configuration: ServerConfiguration) -> ServerError {
        let (address, port) = (configuration.address, configuration.port)
        return switch failure.code {
        case HTTP_ENGINE_ERROR_ADDRESS_IN_USE: .addressInUse(address: address, port: port)
        case HTTP_ENGINE_ERROR_ADDRESS_INVALID: .addressInvalid(address: address, reason: message(failure))
        case HTTP_ENGINE_ERROR_PERMISSION: .notPermitted(address: address, port: port)
        case HTTP_ENGINE_ERROR_CERTIFICATE: .certificate(reason: message(failure))
        default: .system(reason: message(failure))
        }
    }
}

extension Duration {
    /// Milliseconds for the engine, rounded up, so that a short time never becomes none.
    var wholeMilliseconds: UInt32 {
        let (seconds, attoseconds) = components
        let fraction = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return UInt32(clamping: seconds.multipliedReportingOverflow(by: 1000).partialValue + fraction)
    }
}
