internal import Contracts
internal import MessageBus
internal import Persistence

/// An event as it came from its topic, taken apart.
struct ProjectedEvent: Sendable {
    let attributes: MessageAttributes
    let event: EventAttributes
    let body: [UInt8]
    let parts: EventBody.Parts
    /// SHA-256 of the event as its agent's log has it, in hex: what the next event of the stream must name.
    let hash: String

    var stream: StreamName { attributes.subject }
    /// Streams of operations have one event and need no last version.
    var isOperation: Bool { stream.kind == .operation }

    /// Reads a record of an event topic.
    /// - Throws: ``MessageError`` for one that isn't an event of the platform.
    init(_ record: IncomingRecord) throws {
        var headers: [MessageHeader] = []
        for header in record.headers {
            guard let text = header.text else { throw MessageError(header: header.name, reason: "is not UTF-8") }
            headers.append(MessageHeader(header.name, text))
        }
        try self.init(headers: headers, body: record.value ?? [])
    }

    /// Reads an event that was held in the form it came in.
    init(headers: [MessageHeader], body: [UInt8]) throws {
        attributes = try MessageAttributes(headers: headers)
        event = try EventAttributes(headers: headers)
        self.body = body
        parts = try EventBody.split(body)
        hash = try EventHash.of(attributes: attributes, event: event, body: body)
    }

    /// The headers as a JSON list of pairs.
    func headersJSON() throws -> String {
        let pairs = (attributes.headers + (try event.headers())).map { [$0.name, $0.value] }
        return String(decoding: try CanonicalJSON.encode(pairs), as: UTF8.self)
    }

    /// Reads what ``headersJSON()`` wrote.
    static func headers(from json: String) throws -> [MessageHeader] {
        try CanonicalJSON.decode([[String]].self, from: json.utf8).compactMap { pair in
            pair.count == 2 ? MessageHeader(pair[0], pair[1]) : nil
        }
    }
}
