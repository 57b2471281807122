/// How patient a workflow is with a compensation that fails, and with its steps.
struct CompensationPolicy: Sendable, Equatable {
    /// How often a compensation is sent before a person is asked.
    var tries = 5
    /// How long its outcome is waited for each time, in seconds.
    var secondsPerTry = 60.0
    /// The pause before the second try, in seconds; it doubles from try to try.
    var firstPauseSeconds = 5.0
    /// The longest step that is waited for, in seconds, whatever its definition says.
    var longestStepSeconds = 600.0

    private static let longestPauseSeconds = 300.0

    /// The pause after so many tries, in seconds.
    func pause(after tries: Int) -> Double {
        guard firstPauseSeconds < Self.longestPauseSeconds else { return firstPauseSeconds }
        return min(Self.longestPauseSeconds, firstPauseSeconds * Double(1 << min(max(0, tries - 1), 20)))
    }
}
