/// Which statements one connection has prepared, under which names.
struct PreparedStatements {
    /// More than any service has; beyond it a statement is sent unnamed rather than another forgotten.
    static let maximum = 512

    private struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    private var names: [Key: String] = [:]

    /// The name under which a statement is prepared on this connection; nil when it isn't yet.
    func name(of statement: Statement) -> String? { names[key(statement)] }

    /// A name for a statement that is to be prepared; empty (libpq's unnamed statement) when there are too many.
    func newName(pending: Int) -> String {
        names.count + pending < Self.maximum ? "s\(names.count + pending)" : ""
    }

    mutating func remember(_ statement: Statement, as name: String) {
        if !name.isEmpty { names[key(statement)] = name }
    }

    private func key(_ statement: Statement) -> Key {
        Key(text: statement.text, types: statement.parameters.map(\.objectIdentifier))
    }
}
