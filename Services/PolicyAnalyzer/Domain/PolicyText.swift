internal import Contracts

/// A policy as the analysis reads it.
struct PolicyText: Sendable {
    /// The policy.
    let policy: ResourceID
    /// Its title.
    let title: String
    /// The language it is read in.
    let language: TextLanguage
    /// Its passages in reading order.
    let passages: [PolicyPassage]
}
