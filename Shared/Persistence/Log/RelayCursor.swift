/// How far the log was relayed to a cluster.
public struct RelayCursor: Sendable, Hashable {
    /// The position up to which all was acknowledged.
    public let position: Int64
    /// What the cluster has acknowledged, per partition; none for a cursor that was written before offsets were kept.
    public let acknowledged: Set<AcknowledgedOffset>

    /// States a cursor.
    public init(position: Int64, acknowledged: Set<AcknowledgedOffset>) {
        self.position = position
        self.acknowledged = acknowledged
    }
}
