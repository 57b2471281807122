internal import Contracts
internal import Cryptography
internal import Foundation
internal import MessageBus

/// A message as it stood in its topic before its agent gave it up.
struct LetterMessage: Sendable, Equatable {
    let topic: Topic
    let partition: Int
    let offset: Int
    let key: String
    let headers: [RecordHeader]
    let body: [UInt8]

    /// The headers as text.
    /// - Throws: ``MessageError`` for one that isn't UTF-8.
    var textHeaders: [MessageHeader] {
        get throws(MessageError) {
            var texts: [MessageHeader] = []
            for header in headers {
                guard let text = header.text else { throw MessageError(header: header.name, reason: "is not UTF-8") }
                texts.append(MessageHeader(header.name, text))
            }
            return texts
        }
    }

    /// A header's text; nil when it stands nowhere, twice or isn't UTF-8.
    func text(_ name: String) -> String? {
        let found = headers.filter { $0.name == name }
        return found.count == 1 ? found[0].text : nil
    }

    /// An identifier made of the place and all the bytes, so that a letter that comes twice is the same one.
    var id: ResourceID {
        var text: [UInt8] = []
        func add(_ part: some Collection<UInt8>) {
            withUnsafeBytes(of: UInt64(part.count).bigEndian) { text.append(contentsOf: $0) }
            text.append(contentsOf: part)
        }
        for part in [topic.rawValue, String(partition), String(offset), key] { add(part.utf8) }
        for header in headers {
            add(header.name.utf8)
            add(header.value)
        }
        add(body)
        var bytes = Array(SHA256Digest(of: text).bytes.prefix(16))
        // RFC 9562, version 8 (made by the application) and its variant.
        bytes[6] = bytes[6] & 0x0f | 0x80
        bytes[8] = bytes[8] & 0x3f | 0x80
        return ResourceID(bytes.withUnsafeBytes { UUID(uuid: $0.loadUnaligned(as: uuid_t.self)) })
    }

    /// The headers as a JSON list: name and text, or name, nothing and base64 where the value is no text.
    var headersJSON: String {
        get throws {
            let list = headers.map { header -> [String?] in
                header.text.map { [header.name, $0] } ?? [header.name, nil, Data(header.value).base64EncodedString()]
            }
            return String(decoding: try CanonicalJSON.encode(list), as: UTF8.self)
        }
    }

    /// Reads what ``headersJSON`` wrote.
    static func headers(from json: String) throws -> [RecordHeader] {
        try CanonicalJSON.decode([[String?]].self, from: json.utf8).map { entry in
            if entry.count == 2, let name = entry[0], let text = entry[1] {
                return RecordHeader(name: name, text: text)
            }
            guard entry.count == 3, let name = entry[0], let bytes = entry[2].flatMap({ Data(base64Encoded: $0) })
            else {
                throw MessageError(header: "headers", reason: "are not as they were stored")
            }
            return RecordHeader(name: name, value: Array(bytes))
        }
    }
}
