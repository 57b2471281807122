import Contracts
import Foundation

/// Writes JSON values as YAML 1.2 in block style, keys sorted, every text quoted as JSON quotes it.
enum YAMLWriter {
    /// The text of a document.
    static func text(_ value: JSONValue) throws -> String { try lines(value).joined(separator: "\n") + "\n" }

    private static func lines(_ value: JSONValue) throws -> [String] {
        switch value {
        case .object(let members) where !members.isEmpty:
            return try members.sorted { $0.key < $1.key }.flatMap {
                try entry("\(try scalar(.string($0.key))):", $0.value)
            }
        case .array(let elements) where !elements.isEmpty:
            return try elements.flatMap { try entry("-", $0) }
        default: return [try scalar(value)]
        }
    }

    private static func entry(_ head: String, _ value: JSONValue) throws -> [String] {
        switch value {
        case .object(let members) where !members.isEmpty: return [head] + (try lines(value).map { "  " + $0 })
        case .array(let elements) where !elements.isEmpty: return [head] + (try lines(value).map { "  " + $0 })
        default: return ["\(head) \(try scalar(value))"]
        }
    }

    private static func scalar(_ value: JSONValue) throws -> String {
        String(decoding: try CanonicalJSON.encode(value), as: UTF8.self)
    }
}
