internal import Contracts
internal import Foundation
internal import MessageBus

/// What one letter shows beside its place: headers and body, as far as they may be shown.
enum LetterContent {
    /// How many bytes of a body are shown.
    static let shownBytes = 64 * 1024
    private static let shownHeaderBytes = 4 * 1024

    /// The content as members of the letter's JSON.
    static func members(of message: LetterMessage) -> [String: JSONValue] {
        let shown = message.body.prefix(shownBytes)
        var members: [String: JSONValue] = [
            "headers": .array(message.headers.map { Self.header($0.name, $0.value) }),
            "isWhole": .bool(shown.count == message.body.count),
        ]
        members[name(of: shown, text: "body", bytes: "bodyBase64")] = value(of: shown)
        return members
    }

    /// What stands for the content of a letter whose tenant isn't proven: whoever forged it may have put another
    /// tenant's data there.
    static let withheld: [String: JSONValue] = [
        "withheld": .string("Its seal doesn't hold, so nothing proves that its content is this tenant's.")
    ]

    private static func header(_ name: String, _ bytes: [UInt8]) -> JSONValue {
        let shown = bytes.prefix(shownHeaderBytes)
        return .object([
            "name": .string(name), Self.name(of: shown, text: "value", bytes: "base64"): value(of: shown),
        ])
    }

    private static func name(of bytes: ArraySlice<UInt8>, text: String, bytes name: String) -> String {
        String(validating: bytes, as: UTF8.self) == nil ? name : text
    }

    private static func value(of bytes: ArraySlice<UInt8>) -> JSONValue {
        .string(String(validating: bytes, as: UTF8.self) ?? Data(bytes).base64EncodedString())
    }
}
