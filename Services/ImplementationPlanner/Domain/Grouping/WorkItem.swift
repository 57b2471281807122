internal import Contracts

/// A measure before it has dates: a piece of work with the gaps that it closes.
struct WorkItem: Sendable {
    /// The measure's identifier.
    let id: ResourceID
    /// The work.
    let package: WorkPackage
    /// Its place among the parts of the same work, and how many there are.
    let part: (number: Int, of: Int)
    /// The gaps that it closes, in the order of the law.
    let gaps: [OpenGap]
    /// The measures that come first.
    let after: [ResourceID]

    /// The effort in person-days.
    var effortDays: Double { EffortRule.days(for: gaps) }

    /// The working days that it takes its role.
    var workingDays: Int {
        max(1, Int((effortDays / Double(package.role.capacity.persons)).rounded(.up)))
    }

    /// The mean yearly loss of its gaps.
    var expectedLoss: Double { gaps.reduce(0) { $0 + ($1.input.expectedLoss ?? 0) } }

    /// How urgent it is by itself.
    var urgency: Urgency {
        let effort = max(effortDays, 0.5)
        return Urgency(
            lossPerDay: expectedLoss / effort, severityPerDay: gaps.reduce(0) { $0 + $1.input.severity } / effort)
    }
}
