extension Duration {
    /// Whole milliseconds, rounded up, bounded to what librdkafka takes.
    var wholeMilliseconds: Int {
        let (seconds, attoseconds) = components
        let milliseconds = Double(seconds) * 1000 + (Double(attoseconds) / 1e15).rounded(.up)
        return Int(min(max(0, milliseconds), 2_147_483_647))
    }
}
