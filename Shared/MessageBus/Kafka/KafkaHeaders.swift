internal import CRdkafka

/// Headers on their way into a librdkafka message and out of one.
enum KafkaHeaders {
    /// A header list that the caller owns until librdkafka accepts the message; nil for no headers.
    static func list(of headers: [RecordHeader]) throws(BusError) -> OpaquePointer? {
        guard !headers.isEmpty else { return nil }
        guard let list = rd_kafka_headers_new(headers.count) else {
            throw BusError(code: .other, message: "No memory for headers.")
        }
        for header in headers {
            let result = header.value.withUnsafeBytes { bytes in
                // A nil value would be stored as null; an empty one keeps an address.
                withUnsafePointer(to: UInt8(0)) { empty in
                    rd_kafka_header_add(
                        list, header.name, -1, bytes.baseAddress ?? UnsafeRawPointer(empty), bytes.count)
                }
            }
            guard result == RD_KAFKA_RESP_ERR_NO_ERROR else {
                rd_kafka_headers_destroy(list)
                throw BusError(result, "A header could not be added.")
            }
        }
        return list
    }

    /// Copies a message's headers out.
    static func copy(from message: UnsafePointer<rd_kafka_message_t>) -> [RecordHeader] {
        var list: OpaquePointer?
        guard rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list else { return [] }
        var headers: [RecordHeader] = []
        headers.reserveCapacity(rd_kafka_header_cnt(list))
        var name: UnsafePointer<CChar>?
        var value: UnsafeRawPointer?
        var size = 0
        while rd_kafka_header_get_all(list, headers.count, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR {
            headers.append(
                RecordHeader(
                    name: name.map { String(cString: $0) } ?? "",
                    value: Array(UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : size))))
        }
        return headers
    }
}
