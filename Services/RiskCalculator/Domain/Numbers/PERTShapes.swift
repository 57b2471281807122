/// The shapes in use, made once each: many scenarios differ in scale alone.
struct PERTShapes {
    private var byMode: [Int: PERTShape] = [:]
    /// Modes are told apart to a millionth of the range, so that rounding in a range's scale makes no new shape.
    private static let steps = 1_000_000.0
    /// More shapes than this aren't kept: a shape takes 8 KB.
    private static let most = 256

    /// The distribution of a range.
    mutating func distribution(of range: PERTRange) -> PERTDistribution {
        guard range.width > 0 else { return PERTDistribution(range: range, shape: nil) }
        let step = Int(((range.mostLikely - range.minimum) / range.width * Self.steps).rounded())
        if let shape = byMode[step] { return PERTDistribution(range: range, shape: shape) }
        if byMode.count >= Self.most { byMode.removeAll() }
        let shape = PERTShape(mode: Double(step) / Self.steps)
        byMode[step] = shape
        return PERTDistribution(range: range, shape: shape)
    }
}
