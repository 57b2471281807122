/// A sentence of a policy as it is searched.
struct IndexedSentence: Sendable {
    /// Which policy, by its place in the input.
    let policy: Int
    /// Which passage, numbered over all policies.
    let passage: Int
    /// Which passage of its policy, from 0.
    let passageInPolicy: Int
    /// Which section: passages under the same headings of one policy share it.
    let section: Int
    let text: String
    let words: [String]
    /// The catalogue's terms in it, with the word where each stands first.
    let places: [Int: Int]
    let readings: [FrequencyReading]
    let stance: StanceReading
}
