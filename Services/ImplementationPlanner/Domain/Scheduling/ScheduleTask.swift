internal import Contracts

/// Work to be dated: how long it takes whom, and what comes before.
struct ScheduleTask: Sendable {
    let id: ResourceID
    /// Whose time it takes.
    let role: OwnerRole
    /// How many working days, at least one.
    let workingDays: Int
    let after: [ResourceID]
}
