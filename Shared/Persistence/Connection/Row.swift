public import Contracts
public import Foundation

/// One row of a result, read by column name. It keeps the whole result in memory: not to be stored.
public struct Row: Sendable {
    let result: ReceivedResult
    let index: Int

    /// Whether a value is NULL.
    /// - Throws: ``DatabaseError`` `missing-column`.
    public func isNull(_ name: String) throws(DatabaseError) -> Bool {
        result.withValue(index, try column(name)) { _ in true } == nil
    }

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
    public func bytesIfPresent(_ name: String) throws(DatabaseError) -> [UInt8]? {
        try read(name, types: [17]) { Array($0) }
    }

    /// The bytes of a text column in UTF-8, not decoded.
    public func textBytes(_ name: String) throws(DatabaseError) -> [UInt8] {
        try present(name, try read(name, types: [25]) { Array($0) })
    }

    /// Appends the bytes of a text column in UTF-8, not decoded, to others.
    public func appendText(_ name: String, to bytes: inout [UInt8]) throws(DatabaseError) {
        _ = try present(name, try read(name, types: [25]) { bytes.append(contentsOf: $0) })
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

    private func column(_ name: String) throws(DatabaseError) -> Int32 {
        guard let column = result.column(named: name) else {
            throw DatabaseError(code: .missingColumn, message: "the result has no column \(name)")
        }
        return column
    }

    private func read<Value>(
        _ name: String, types: [UInt32], _ decode: (UnsafeRawBufferPointer) -> Value?
    ) throws(DatabaseError) -> Value? {
        let column = try column(name)
        let type = result.type(of: column)
        guard types.contains(type) else {
            throw DatabaseError(code: .wrongType, message: "column \(name) has the type with identifier \(type)")
        }
        guard let decoded = result.withValue(index, column, decode) else { return nil }
        guard let value = decoded else {
            throw DatabaseError(code: .unreadable, message: "column \(name) holds no such value")
        }
        return value
    }

    private func present<Value>(_ name: String, _ value: Value?) throws(DatabaseError) -> Value {
        guard let value else { throw DatabaseError(code: .unexpectedNull, message: "column \(name) is NULL") }
        return value
    }
}
