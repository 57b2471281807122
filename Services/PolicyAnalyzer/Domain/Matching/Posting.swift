/// That a sentence has a term: itself, or near it.
struct Posting: Sendable {
    let sentence: Int
    /// How much of the term's weight counts: 1 for a term of the sentence, less for one of its surroundings.
    let share: Double
    /// Whether the sentence itself has it.
    let isOwn: Bool
}
