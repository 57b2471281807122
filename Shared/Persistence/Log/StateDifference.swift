public import Contracts

/// One place where the stored state isn't what the log says.
public struct StateDifference: Sendable, Hashable, CustomStringConvertible {
    /// Whose row it is.
    public let tenant: TenantID
    /// The table.
    public let table: String
    /// Which row: the resource's id, or a file's digest.
    public let row: String
    /// The column; `*` for a row that is missing or too much.
    public let column: String
    /// What the log says, cut to 200 characters; nil when there should be no row.
    public let expected: String?
    /// What is stored, cut to 200 characters; nil when there is no row.
    public let stored: String?

    init(
        _ tenant: TenantID, _ table: String, row: String, column: String, expected: String?, stored: String?
    ) {
        self.tenant = tenant
        self.table = table
        self.row = row
        self.column = column
        self.expected = expected.map { String($0.prefix(200)) }
        self.stored = stored.map { String($0.prefix(200)) }
    }

    /// One line for a person.
    public var description: String {
        "\(tenant) \(table) \(row) \(column): \(expected ?? "nothing") expected, \(stored ?? "nothing") stored"
    }
}
