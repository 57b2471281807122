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

    /// What a term weighs in a phrase. Half of it is the same for all: in a catalogue of ICT obligations "provider" and
    /// "test" are everywhere, and yet they tell due diligence on a provider from that on a customer.
    static func weight(uses: Int, of obligations: Int) -> Double {
        (common + inverseFrequency(uses: uses, of: obligations)) / 2
    }

    private static let common = 3.0

    /// How much a term tells one matter from others: its inverse frequency, and nothing for an everyday word.
    static func rarity(uses: Int, of obligations: Int, isEveryday: Bool) -> Double {
        isEveryday ? 0 : inverseFrequency(uses: uses, of: obligations)
    }

    /// What one use of a term adds in a sentence of that many words, against a sentence of the usual length: 1 there
    /// and in shorter ones, less in longer ones.
    static func share(length: Int) -> Double {
        let relative = max(1, Double(length) / usualLength)
        return (1 + saturation) / (1 + saturation * (1 - lengthShare + lengthShare * relative))
    }
}
