/// An obligation as it is looked for.
struct SoughtObligation: Sendable {
    let id: String
    let elements: [SoughtElement]
    /// What it is about: the terms of its statement that its phrases share, with their weights.
    let topic: [(term: Int, weight: Double)]
}
