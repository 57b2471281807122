/// Where a piece of work stands in the order in which an organisation can do it. Work waits for work of earlier stages
/// alone, so that no circle can arise.
enum WorkStage: Int, Sendable, Comparable, CaseIterable {
    /// Who decides and answers.
    case governance
    /// The frame in which all other work stands.
    case framework
    /// What there is: functions, assets, contracts.
    case inventory
    /// What is to hold.
    case policy
    /// How it is done.
    case procedure
    /// That it works.
    case test
    /// What was learnt.
    case review

    static func < (left: WorkStage, right: WorkStage) -> Bool { left.rawValue < right.rawValue }
}
