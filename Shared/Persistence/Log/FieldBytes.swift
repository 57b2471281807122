internal import Contracts
internal import Foundation

/// What is hashed or signed, field by field: each as one byte that says whether it is there, its length in eight bytes
/// and its bytes. So nothing can be moved from one field to the next, and NULL isn't "empty".
struct FieldBytes {
    private(set) var bytes: [UInt8] = []

    /// - Parameter format: the first field: what the bytes are of.
    init(_ format: String, capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
        add(text: format)
    }

    mutating func add(_ field: [UInt8]?) {
        bytes.append(field == nil ? 0 : 1)
        addLength(field?.count ?? 0)
        if let field { bytes += field }
    }

    mutating func add(text: String?) {
        bytes.append(text == nil ? 0 : 1)
        addLength(text?.utf8.count ?? 0)
        if let text { bytes += text.utf8 }
    }

    mutating func add(integer: Int64) {
        bytes.append(1)
        addLength(8)
        withUnsafeBytes(of: integer.bigEndian) { bytes += $0 }
    }

    mutating func add(_ uuid: UUID?) {
        bytes.append(uuid == nil ? 0 : 1)
        addLength(uuid == nil ? 0 : 16)
        if let uuid { withUnsafeBytes(of: uuid.uuid) { bytes += $0 } }
    }

    private mutating func addLength(_ count: Int) {
        withUnsafeBytes(of: Int64(count).bigEndian) { bytes += $0 }
    }
}
