internal import Contracts
internal import Foundation

/// PostgreSQL's binary format of the types that we use: integers most significant byte first, moments and days
/// counted from 2000-01-01.
enum BinaryFormat {
    /// Microseconds from 1970-01-01 to 2000-01-01.
    static let epochMicroseconds: Int64 = 946_684_800_000_000
    /// Days from 1970-01-01 to 2000-01-01.
    static let epochDays = 10_957

    /// The bytes of a value that stands alone.
    static func bytes(_ value: Int64) -> [UInt8] { withUnsafeBytes(of: value.bigEndian) { Array($0) } }
    /// The bytes of a value that stands alone.
    static func bytes(_ value: UUID) -> [UInt8] { withUnsafeBytes(of: value.uuid) { Array($0) } }

    static func append(_ value: some FixedWidthInteger, to buffer: inout [UInt8]) {
        withUnsafeBytes(of: value.bigEndian) { buffer.append(contentsOf: $0) }
    }
    static func append(_ value: Double, to buffer: inout [UInt8]) { append(value.bitPattern, to: &buffer) }
    static func append(_ value: Bool, to buffer: inout [UInt8]) { buffer.append(value ? 1 : 0) }
    static func append(_ value: Timestamp, to buffer: inout [UInt8]) {
        append(value.microseconds - epochMicroseconds, to: &buffer)
    }
    static func append(_ value: CalendarDate, to buffer: inout [UInt8]) {
        append(Int32(value.daysSince1970 - epochDays), to: &buffer)
    }
    static func append(_ value: UUID, to buffer: inout [UInt8]) {
        withUnsafeBytes(of: value.uuid) { buffer.append(contentsOf: $0) }
    }

    /// One dimension from index 1; a NULL element has the length −1.
    static func append<Element>(
        _ type: ParameterType, _ elements: [Element?], to buffer: inout [UInt8],
        _ element: (Element, inout [UInt8]) -> Void
    ) {
        append(Int32(elements.isEmpty ? 0 : 1), to: &buffer)
        append(Int32(elements.contains { $0 == nil } ? 1 : 0), to: &buffer)
        append(type.objectIdentifier, to: &buffer)
        guard !elements.isEmpty else { return }
        append(Int32(elements.count), to: &buffer)
        append(Int32(1), to: &buffer)
        for value in elements {
            let start = buffer.count
            append(Int32(-1), to: &buffer)
            guard let value else { continue }
            element(value, &buffer)
            // Its length, now that it is known.
            withUnsafeBytes(of: Int32(buffer.count - start - 4).bigEndian) { length in
                buffer.replaceSubrange(start..<start + 4, with: length)
            }
        }
    }

    /// A signed integer of 2, 4 or 8 bytes; nil for another length.
    static func integer(_ bytes: UnsafeRawBufferPointer) -> Int64? {
        guard let first = bytes.first, bytes.count == 8 || bytes.count == 4 || bytes.count == 2 else { return nil }
        var value: Int64 = first >= 128 ? -1 : 0
        for byte in bytes { value = value << 8 | Int64(byte) }
        return value
    }

    /// A UUID of 16 bytes; nil for another length.
    static func uuid(_ bytes: UnsafeRawBufferPointer) -> UUID? {
        guard bytes.count == 16 else { return nil }
        return UUID(uuid: bytes.loadUnaligned(as: uuid_t.self))
    }
}
