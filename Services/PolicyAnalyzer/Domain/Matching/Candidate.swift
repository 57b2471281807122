internal import Contracts

/// A sentence that may answer an element.
struct Candidate: Sendable {
    let sentence: Int
    /// How much of the best phrase's weight it holds, from 0 to 1.
    var score: Double
    let stance: Quote.Stance
}
