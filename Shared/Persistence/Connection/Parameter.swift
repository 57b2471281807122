public import Contracts
public import Foundation

/// One parameter of a statement, sent in PostgreSQL's binary format and never put into the statement's text.
public enum Parameter: Sendable, Hashable {
    /// `text`
    case text(String)
    /// `bigint`
    case integer(Int)
    /// `double precision`
    case double(Double)
    /// `bytea`
    case bytes([UInt8])
    /// `boolean`
    case bool(Bool)
    /// `timestamptz`
    case timestamp(Timestamp)
    /// `date`
    case date(CalendarDate)
    /// `uuid`
    case uuid(UUID)
    /// NULL of a type.
    case null(ParameterType)
    /// `text[]`
    case texts([String?])
    /// `bigint[]`
    case integers([Int?])
    /// `double precision[]`
    case doubles([Double?])
    /// `bytea[]`
    case byteArrays([[UInt8]?])
    /// `boolean[]`
    case bools([Bool?])
    /// `timestamptz[]`
    case timestamps([Timestamp?])
    /// `date[]`
    case dates([CalendarDate?])
    /// `uuid[]`
    case uuids([UUID?])

    /// A text, or NULL.
    public static func text(ifPresent value: String?) -> Parameter { value.map { .text($0) } ?? .null(.text) }
}
