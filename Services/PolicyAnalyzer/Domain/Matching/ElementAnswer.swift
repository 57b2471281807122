/// What was found for an element.
struct ElementAnswer: Sendable {
    let name: String
    let isDuty: Bool
    let state: ElementState
    /// The sentence that says so, if any does.
    let evidence: Candidate?

    static func missing(_ element: SoughtElement) -> ElementAnswer {
        ElementAnswer(name: element.name, isDuty: element.isDuty, state: .missing, evidence: nil)
    }
}
