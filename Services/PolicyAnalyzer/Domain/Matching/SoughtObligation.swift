internal import Regulation

/// An obligation as it is looked for.
struct SoughtObligation: Sendable {
    let id: String
    let elements: [SoughtElement]
    /// What it is about: the terms of its statement that its phrases share, with their weights.
    let topic: [(term: Int, weight: Double)]
    /// What must be spoken of around a sentence that answers it: each of these.
    let subjects: [(number: Int, reach: ObligationSubject.Reach)]
}
