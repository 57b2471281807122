internal import Contracts

/// A document that was read and kept.
struct TakenDocument: Sendable {
    let document: PolicyDocument
    /// Its language's ISO 639-1 code.
    let language: String
}
