internal import Contracts

/// What follows for an obligation from what was found for its elements.
enum VerdictRule {
    /// The verdict; nil when no passage speaks to the obligation.
    static func verdict(_ answers: [ElementAnswer]) -> Verdict? {
        let states = answers.map(\.state)
        if states.allSatisfy({ $0 == .answered }) { return .answered }
        // A rhythm without the thing that is to be done in it says nothing.
        let duties = answers.filter(\.isDuty)
        let hasDuties = !duties.isEmpty
        let speaking = hasDuties ? duties.map(\.state) : states
        // Without the first, the others are about something that isn't there.
        if hasDuties, speaking.first == .denied { return .contradicted }
        let isHeld = speaking.contains { $0 == .answered || $0 == .excepted }
        if isHeld { return .partly }
        if speaking.contains(.denied) { return .contradicted }
        // Where the time is all that is demanded, a longer one contradicts.
        if !hasDuties, states.contains(.tooSeldom) { return .contradicted }
        if speaking.contains(.intended) { return .partly }
        return nil
    }

    /// How sure the verdict is, from 0 to 1: the mean score of what it stands on.
    static func confidence(_ answers: [ElementAnswer], verdict: Verdict) -> Double {
        let scores = answers.compactMap { $0.evidence?.score }
        guard !scores.isEmpty else { return 0 }
        let mean = scores.reduce(0, +) / Double(scores.count)
        // An intention is weak evidence of anything.
        let isIntended = verdict == .partly && !answers.contains { $0.state == .answered || $0.state == .excepted }
        return (min(1, isIntended ? mean / 2 : mean) * 1_000).rounded() / 1_000
    }
}
