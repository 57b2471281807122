/// A phrase of the catalogue as it is looked for.
struct SoughtPhrase: Sendable {
    /// Its terms, and what each weighs.
    let terms: [Int]
    let weights: [Double]
    /// The sum of the weights.
    let total: Double
    /// For each term, how much it tells this matter from others; nothing for an everyday word.
    let rarities: [Double]
    /// The sum of the rarities.
    let totalRarity: Double
    /// For each term, whether most phrases of the element share it: what the element is about.
    let isCore: [Bool]
    /// How many of the terms are core.
    let coreCount: Int
    /// Whether it denies, as "no changes outside the window" does.
    let deniesItself: Bool
}
