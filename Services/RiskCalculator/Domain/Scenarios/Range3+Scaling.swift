internal import Contracts

extension Range3 {
    /// The range with all bounds multiplied.
    func scaled(by factor: Double) -> Range3 {
        Range3(minimum: minimum * factor, mostLikely: mostLikely * factor, maximum: maximum * factor)
    }
}
