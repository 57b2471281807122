internal import Contracts

/// A range whose order is known to be right: least ≤ most likely ≤ most, none below zero.
struct PERTRange: Sendable, Equatable {
    let minimum: Double
    let mostLikely: Double
    let maximum: Double

    /// Takes a range as it stands in a message; `member` names it in the refusal.
    /// - Throws: ``RiskError`` `rangeNegative`, `rangeOrder`.
    init(_ range: Range3, member: String) throws(RiskError) {
        guard range.minimum >= 0, range.maximum.isFinite else { throw .rangeNegative(member: member) }
        guard range.minimum <= range.mostLikely, range.mostLikely <= range.maximum else {
            throw .rangeOrder(member: member)
        }
        minimum = range.minimum
        mostLikely = range.mostLikely
        maximum = range.maximum
    }

    /// The distance from the least to the most.
    var width: Double { maximum - minimum }

    /// The distribution's mean.
    var mean: Double { (minimum + 4 * mostLikely + maximum) / 6 }

    /// The distribution's variance: α·β / 252 of the squared width.
    var variance: Double {
        guard width > 0 else { return 0 }
        let mode = (mostLikely - minimum) / width
        return (1 + 4 * mode) * (5 - 4 * mode) / 252 * width * width
    }
}
