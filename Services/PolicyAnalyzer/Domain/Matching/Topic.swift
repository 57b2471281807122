/// What an obligation is about, over the sentences of an index.
struct Topic: Sendable {
    /// The weights of its terms.
    let weights: [Int: Double]
    /// For each sentence, the weight of the topic's terms in and around it.
    let shares: [Double]
    /// The sum of the weights.
    let total: Double
}
