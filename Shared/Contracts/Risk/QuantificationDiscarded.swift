/// A quantification was undone.
public struct QuantificationDiscarded: EventPayload {
    /// `eu.dora.risk.quantification-discarded.v1`.
    public static let type = MessageType(domain: .risk, name: "quantification-discarded")

    /// Why.
    public let reason: String

    /// Makes the payload.
    public init(reason: String) {
        self.reason = reason
    }
}
