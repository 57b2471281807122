internal import Contracts

/// Bounds how many obligations one sentence answers.
///
/// A sentence that seems to answer many is general: it keeps those that it fits best, and for the others it must fit
/// as well as a sentence written for them.
struct Crowding: Sendable {
    /// So many obligations a sentence may answer whatever its score.
    static let most = 3
    /// From this score on it may answer more.
    static let sufficient = 0.9

    /// What a sentence scored for an obligation, by the obligation's number.
    struct Use: Sendable {
        let obligation: Int
        let sentence: Int
        let score: Double
    }

    /// For each obligation the sentences that may not answer it.
    static func refused(_ uses: [Use]) -> [Int: Set<Int>] {
        var best: [Int: [Int: Double]] = [:]
        for use in uses { best[use.sentence, default: [:]][use.obligation, default: 0].raise(to: use.score) }
        var refused: [Int: Set<Int>] = [:]
        for (sentence, scores) in best where scores.count > most {
            let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            for (obligation, score) in ranked.dropFirst(most) where score < sufficient {
                refused[obligation, default: []].insert(sentence)
            }
        }
        return refused
    }
}

extension Double {
    fileprivate mutating func raise(to other: Double) { self = max(self, other) }
}
