/// Names of tables, columns and channels, which stand in a statement's text and come from code, never from input.
enum SQLIdentifier {
    /// The name in double quotes, as PostgreSQL's lexical rules have it (4.1.1).
    static func quoted(_ name: String) -> String {
        "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
