/// A part of the answer to ``AnalyzeImpact``.
public struct ImpactPart: Sendable, Codable, Equatable {
    /// SHA-256 of all nodes, in hex: parts of one answer have the same.
    public let digest: String
    /// How many nodes there are in all parts together.
    public let total: Int
    /// Those that were asked for and aren't on record, ordered by identifier.
    public let unknown: [ResourceID]
    /// The nodes of this part. In all parts together they are ordered by depth, then assets before functions, then
    /// identifier, so that each comes after the one by which it was reached.
    public let nodes: [ImpactNode]

    /// Makes a part.
    /// - Parameters:
    ///   - digest: SHA-256 of all nodes, in hex.
    ///   - total: how many nodes there are in all parts together.
    ///   - unknown: those that were asked for and aren't on record.
    ///   - nodes: the nodes of this part.
    public init(digest: String, total: Int, unknown: [ResourceID], nodes: [ImpactNode]) {
        self.digest = digest
        self.total = total
        self.unknown = unknown
        self.nodes = nodes
    }
}
