/// Kinds of reputational impact: Delegated Regulation (EU) 2024/1772, Article 2(1), points (a) to (d), which are the
/// closed list of Implementing Regulation (EU) 2025/302, Annex II, field 3.13.
public enum ReputationalImpact: String, Sendable, Codable, CaseIterable {
    /// Point (a): the media have taken it up.
    case mediaCoverage = "media-coverage"
    /// Point (b): repeated complaints of different clients or counterparts.
    case repeatedComplaints = "repeated-complaints"
    /// Point (c): regulatory requirements can't, or likely can't, be met.
    case regulatoryRequirements = "regulatory-requirements-not-met"
    /// Point (d): clients or counterparts are lost, or likely lost, with a material effect on the business.
    case lossOfClients = "loss-of-clients-or-counterparts"
}
