internal import CRdkafka

/// Owns one librdkafka client. Queues and topics made from it keep it alive, so it is destroyed last.
///
/// Sendable is proven by librdkafka's promise that a client may be used from any thread at any time; the pointer
/// never changes and is destroyed only when no reference is left.
final class KafkaHandle: @unchecked Sendable {
    enum Kind {
        case producer
        case consumer
    }

    let pointer: OpaquePointer

    /// Makes a client that tells everything by events: no callback is ever registered.
    init(_ kind: Kind, properties: [String: String], events: Int32) throws(BusError) {
        guard let configuration = rd_kafka_conf_new() else {
            throw BusError(code: .configuration, message: "The client's configuration could not be made.")
        }
        // The configuration is ours until rd_kafka_new succeeds.
        let size = 512
        do {
            for (name, value) in properties.sorted(by: { $0.key < $1.key }) {
                try Self.set(name, value, in: configuration)
            }
        } catch {
            rd_kafka_conf_destroy(configuration)
            throw error
        }
        rd_kafka_conf_set_events(configuration, events)
        var message = [CChar](repeating: 0, count: size)
        let type = kind == .producer ? RD_KAFKA_PRODUCER : RD_KAFKA_CONSUMER
        guard let client = crdkafka_new(type, configuration, &message, size) else {
            rd_kafka_conf_destroy(configuration)
            throw BusError(code: .configuration, message: "The client was refused: \(Self.text(message))")
        }
        pointer = client
    }

    deinit {
        // A consumer was closed by the loop that owned it; without its own close this call closes it.
        rd_kafka_destroy(pointer)
    }

    private static func set(_ name: String, _ value: String, in configuration: OpaquePointer) throws(BusError) {
        var message = [CChar](repeating: 0, count: 512)
        let result = rd_kafka_conf_set(configuration, name, value, &message, message.count)
        guard result == RD_KAFKA_CONF_OK else {
            // The library's message repeats the value, which may be a secret.
            let problem = result == RD_KAFKA_CONF_UNKNOWN ? "is unknown" : "has a value that is not accepted"
            throw BusError(code: .configuration, message: "The Kafka property \(name) \(problem).")
        }
    }

    static func text(_ buffer: [CChar]) -> String {
        String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
