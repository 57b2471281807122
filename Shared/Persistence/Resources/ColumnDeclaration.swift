/// A searched column's name and type.
public struct ColumnDeclaration: Sendable, Hashable {
    /// The column's name.
    public let name: String
    /// The column's type.
    public let kind: ColumnKind
}
