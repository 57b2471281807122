import Testing

@testable import PolicyAnalyzer

@Suite("Weights of terms")
struct TermWeightsTests {
    @Test("the rarer a term, the heavier")
    func rarity() {
        let weights = [1, 5, 50, 400].map { TermWeights.weight(uses: $0, of: 450) }
        #expect(weights == weights.sorted(by: >))
        #expect(weights.allSatisfy { $0 > 0 })
    }

    @Test("a term counts in full in a sentence of usual length, and less in a longer one, never nothing")
    func length() {
        #expect(TermWeights.share(length: 5) == 1)
        #expect(TermWeights.share(length: 24) == 1)
        let shares = [24, 48, 96, 400].map(TermWeights.share)
        #expect(shares == shares.sorted(by: >))
        #expect(shares.allSatisfy { $0 > 0 })
    }
}
