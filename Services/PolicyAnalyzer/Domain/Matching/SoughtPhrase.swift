/// A phrase of the catalogue as it is looked for.
struct SoughtPhrase: Sendable {
    /// Its terms, and what each weighs.
    let terms: [Int]
    let weights: [Double]
    /// The sum of the weights.
    let total: Double
    /// Whether it denies, as "no changes outside the window" does.
    let deniesItself: Bool
}
