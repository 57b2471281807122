internal import Contracts
internal import MessageBus

/// A record of a command or query topic whose headers were read and whose seal was verified.
struct DecodedRequest: Sendable {
    let attributes: MessageAttributes
    let request: RequestAttributes
    let body: [UInt8]
    let record: IncomingRecord
}

extension DecodedRequest {
    /// Reads a record.
    /// - Throws: ``MessageError`` for headers that aren't a request's, a key that isn't the subject's or a bad seal.
    init(_ record: IncomingRecord, seal: RequestSeal) throws(MessageError) {
        var headers: [MessageHeader] = []
        for header in record.headers {
            guard let text = header.text else { throw MessageError(header: header.name, reason: "is not UTF-8") }
            headers.append(MessageHeader(header.name, text))
        }
        attributes = try MessageAttributes(headers: headers)
        request = try RequestAttributes(headers: headers)
        body = record.value ?? []
        self.record = record
        guard record.key == attributes.key else {
            throw MessageError(header: "key", reason: "is not tenant and subject")
        }
        try seal.verify(request, topic: record.topic, common: attributes, body: body)
    }

    /// What identifies the message to the unit of work.
    var isChunk: Bool { request.chunk != nil }
}
