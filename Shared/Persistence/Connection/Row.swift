public import Contracts
public import Foundation

/// One row of a result, read by column name.
public struct Row: Sendable {
    let columns: ResultColumns
    let values: [[UInt8]?]

    /// Whether a value is NULL.
    /// - Throws: ``DatabaseError`` `missing-column`.
    public func isNull(_ name: String) throws(DatabaseError) -> Bool { values[try columns.index(of: name)] == nil }

    /// A text.
    /// - Throws: ``DatabaseError`` for a missing column, another type or NULL; so do all getters.
    public func text(_ name: String) throws(DatabaseError) -> String { try present(name, try textIfPresent(name)) }

    /// A text, or nil for NULL.
    public func textIfPresent(_ name: String) throws(DatabaseError) -> String? {
        try read(name, types: [25, 1043, 1042, 19, 114, 18]) { String(validating: $0, as: UTF8.self) }
    }

    /// An integer of any width.
    public func integer(_ name: String) throws(DatabaseError) -> Int { try present(name, try integerIfPresent(name)) }

    /// An integer, or nil for NULL.
    public func integerIfPresent(_ name: String) throws(DatabaseError) -> Int? {
        try read(name, types: [20, 23, 21]) { BinaryFormat.integer($0).map { Int($0) } }
    }

    /// A double.
    public func double(_ name: String) throws(DatabaseError) -> Double { try present(name, try doubleIfPresent(name)) }

    /// A double, or nil for NULL.
    public func doubleIfPresent(_ name: String) throws(DatabaseError) -> Double? {
        try read(name, types: [701]) { BinaryFormat.integer($0).map { Double(bitPattern: UInt64(bitPattern: $0)) } }
    }

    /// Bytes.
    public func bytes(_ name: String) throws(DatabaseError) -> [UInt8] { try present(name, try bytesIfPresent(name)) }

    /// Bytes, or nil for NULL.
    public func bytesIfPresent(_ name: String) throws(DatabaseError) -> [UInt8]? { try read(name, types: [17]) { $0 } }

    /// The bytes of a text column in UTF-8, not decoded.
    public func textBytes(_ name: String) throws(DatabaseError) -> [UInt8] {
        try present(name, try read(name, types: [25]) { $0 })
    }

    /// A truth value.
    public func bool(_ name: String) throws(DatabaseError) -> Bool { try present(name, try boolIfPresent(name)) }

    /// A truth value, or nil for NULL.
    public func boolIfPresent(_ name: String) throws(DatabaseError) -> Bool? {
        try read(name, types: [16]) { $0.first.map { $0 != 0 } }
    }

    /// A moment.
    public func timestamp(_ name: String) throws(DatabaseError) -> Timestamp {
        try present(name, try timestampIfPresent(name))
    }

    /// A moment, or nil for NULL.
    public func timestampIfPresent(_ name: String) throws(DatabaseError) -> Timestamp? {
        try read(name, types: [1184]) { bytes in
            guard let value = BinaryFormat.integer(bytes) else { return nil }
            // The ends of the range are PostgreSQL's infinities and have no count of microseconds.
            let (sum, overflow) = value.addingReportingOverflow(BinaryFormat.epochMicroseconds)
            return overflow || value == .min ? nil : Timestamp(microseconds: sum)
        }
    }

    /// A day.
    public func date(_ name: String) throws(DatabaseError) -> CalendarDate {
        try present(name, try dateIfPresent(name))
    }

    /// A day, or nil for NULL.
    public func dateIfPresent(_ name: String) throws(DatabaseError) -> CalendarDate? {
        try read(name, types: [1082]) { bytes in
            BinaryFormat.integer(bytes).map { CalendarDate(daysSince1970: Int($0) + BinaryFormat.epochDays) }
        }
    }

    /// A UUID.
    public func uuid(_ name: String) throws(DatabaseError) -> UUID { try present(name, try uuidIfPresent(name)) }

    /// A UUID, or nil for NULL.
    public func uuidIfPresent(_ name: String) throws(DatabaseError) -> UUID? {
        try read(name, types: [2950]) { BinaryFormat.uuid($0) }
    }

    private func read<Value>(
        _ name: String, types: [UInt32], _ decode: ([UInt8]) -> Value?
    ) throws(DatabaseError) -> Value? {
        let index = try columns.index(of: name)
        guard types.contains(columns.types[index]) else {
            throw DatabaseError(
                code: .wrongType, message: "column \(name) has the type with identifier \(columns.types[index])")
        }
        guard let bytes = values[index] else { return nil }
        guard let value = decode(bytes) else {
            throw DatabaseError(code: .unreadable, message: "column \(name) holds no such value")
        }
        return value
    }

    private func present<Value>(_ name: String, _ value: Value?) throws(DatabaseError) -> Value {
        guard let value else { throw DatabaseError(code: .unexpectedNull, message: "column \(name) is NULL") }
        return value
    }
}
