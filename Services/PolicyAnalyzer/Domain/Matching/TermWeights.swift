internal import Foundation

/// The weights of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over the catalogue: a
/// term counts the more, the fewer obligations speak of it. The documents read have no part in it, so that a passage
/// scores the same whatever else is read with it.
enum TermWeights {
    /// How soon a repeated term stops adding (k1), how much a sentence's length counts (b), and the length in words
    /// that counts as usual.
    static let saturation = 0.5
    static let lengthShare = 0.4
    static let usualLength = 24.0

    /// The weight of a term that so many of the obligations use.
    static func inverseFrequency(uses: Int, of obligations: Int) -> Double {
        log(1 + (Double(obligations - uses) + 0.5) / (Double(uses) + 0.5))
    }

    /// What one use of a term adds in a sentence of that many words, against a sentence of the usual length: 1 there
    /// and in shorter ones, less in longer ones.
    static func share(length: Int) -> Double {
        let relative = max(1, Double(length) / usualLength)
        return (1 + saturation) / (1 + saturation * (1 - lengthShare + lengthShare * relative))
    }
}
