/// Reads the headers of a record strictly: a header given twice or missing is an error.
struct HeaderReader {
    private let values: [String: String]

    init(_ headers: [MessageHeader]) throws(MessageError) {
        var values: [String: String] = [:]
        for header in headers where values.updateValue(header.value, forKey: header.name) != nil {
            throw MessageError(header: header.name, reason: "stands twice")
        }
        self.values = values
    }

    func optional(_ name: String) -> String? { values[name] }

    func required(_ name: String) throws(MessageError) -> String {
        guard let value = values[name] else { throw MessageError(header: name, reason: "is missing") }
        return value
    }

    func required<Value>(_ name: String, _ parse: (String) throws -> Value) throws(MessageError) -> Value {
        let text = try required(name)
        do { return try parse(text) } catch { throw MessageError(header: name, reason: "\(error)") }
    }

    func optional<Value>(_ name: String, _ parse: (String) throws -> Value?) throws(MessageError) -> Value? {
        guard let text = values[name] else { return nil }
        let parsed: Value?
        do { parsed = try parse(text) } catch { throw MessageError(header: name, reason: "\(error)") }
        guard let parsed else { throw MessageError(header: name, reason: "can't be read: \(text.prefix(80))") }
        return parsed
    }
}
