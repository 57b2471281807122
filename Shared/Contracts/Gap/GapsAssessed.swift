/// An assessment was made.
public struct GapsAssessed: EventPayload {
    /// `eu.dora.gap.gaps-assessed.v1`.
    public static let type = MessageType(domain: .gap, name: "gaps-assessed")

    /// How many obligations are met.
    public let met: Int
    /// How many are met in part.
    public let partly: Int
    /// How many are not met.
    public let notMet: Int
    /// How many don't bind the organisation.
    public let notApplicable: Int

    /// Makes the payload.
    public init(met: Int, partly: Int, notMet: Int, notApplicable: Int) {
        self.met = met
        self.partly = partly
        self.notMet = notMet
        self.notApplicable = notApplicable
    }
}
