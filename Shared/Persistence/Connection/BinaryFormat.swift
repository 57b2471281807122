internal import Contracts
internal import Foundation

/// PostgreSQL's binary format of the types that we use: integers most significant byte first, moments and days
/// counted from 2000-01-01.
enum BinaryFormat {
    /// Microseconds from 1970-01-01 to 2000-01-01.
    static let epochMicroseconds: Int64 = 946_684_800_000_000
    /// Days from 1970-01-01 to 2000-01-01.
    static let epochDays = 10_957

    static func bytes(_ value: Int64) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    static func bytes(_ value: Int32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    static func bytes(_ value: UInt32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    static func bytes(_ value: Double) -> [UInt8] { withUnsafeBytes(of: value.bitPattern.bigEndian) { Array($0) } }
    static func bytes(_ value: Bool) -> [UInt8] { [value ? 1 : 0] }
    static func bytes(_ value: Timestamp) -> [UInt8] { bytes(value.microseconds - epochMicroseconds) }
    static func bytes(_ value: CalendarDate) -> [UInt8] { bytes(Int32(value.daysSince1970 - epochDays)) }
    static func bytes(_ value: UUID) -> [UInt8] { withUnsafeBytes(of: value.uuid) { Array($0) } }

    /// One dimension from index 1; a NULL element has the length −1.
    static func array(_ type: ParameterType, _ elements: [[UInt8]?]) -> [UInt8] {
        var result = bytes(Int32(elements.isEmpty ? 0 : 1))
        result += bytes(Int32(elements.contains { $0 == nil } ? 1 : 0))
        result += bytes(type.objectIdentifier)
        guard !elements.isEmpty else { return result }
        result += bytes(Int32(elements.count)) + bytes(Int32(1))
        result.reserveCapacity(result.count + elements.reduce(0) { $0 + 4 + ($1?.count ?? 0) })
        for element in elements {
            if let element {
                result += bytes(Int32(element.count))
                result += element
            } else {
                result += bytes(Int32(-1))
            }
        }
        return result
    }

    /// A signed integer of 2, 4 or 8 bytes; nil for another length.
    static func integer(_ bytes: [UInt8]) -> Int64? {
        guard let first = bytes.first, [2, 4, 8].contains(bytes.count) else { return nil }
        var value: Int64 = first >= 128 ? -1 : 0
        for byte in bytes { value = value << 8 | Int64(byte) }
        return value
    }

    /// A UUID of 16 bytes; nil for another length.
    static func uuid(_ bytes: [UInt8]) -> UUID? {
        guard bytes.count == 16 else { return nil }
        return bytes.withUnsafeBytes { raw in UUID(uuid: raw.loadUnaligned(as: uuid_t.self)) }
    }
}
