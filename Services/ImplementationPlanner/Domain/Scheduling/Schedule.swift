internal import Contracts

/// Dates for tasks under dependencies and capacities, by the parallel schedule generation scheme (Kelley 1963; Kolisch,
/// European Journal of Operational Research 90, 1996): day by day, every task whose predecessors are done starts, the
/// more urgent first, as long as its role has room. So no role idles while a task of its own could start.
enum Schedule {
    /// The spans of all tasks.
    ///
    /// - Parameters:
    ///   - tasks: the tasks, the more urgent first; predecessors that aren't among them count as done.
    ///   - capacity: at how many tasks a role works at a time, at least one.
    /// - Throws: ``PlanError`` `circularDependency` when tasks wait for each other.
    static func spans(
        of tasks: [ScheduleTask], capacity: (OwnerRole) -> Int
    ) throws(PlanError) -> [ResourceID: ScheduledSpan] {
        let known = Set(tasks.map(\.id))
        var spans: [ResourceID: ScheduledSpan] = [:]
        var running: [OwnerRole: [Int]] = [:]
        var waiting = tasks
        var day = 0
        while !waiting.isEmpty {
            for (role, ends) in running { running[role] = ends.filter { $0 >= day } }
            var rest: [ScheduleTask] = []
            for task in waiting {
                let isReady = task.after.allSatisfy { before in
                    !known.contains(before) || spans[before].map { $0.last < day } == true
                }
                let active = running[task.role, default: []].count
                guard isReady, active < max(1, capacity(task.role)) else {
                    rest.append(task)
                    continue
                }
                let span = ScheduledSpan(first: day, last: day + max(1, task.workingDays) - 1)
                spans[task.id] = span
                running[task.role, default: []].append(span.last)
            }
            waiting = rest
            guard !waiting.isEmpty else { break }
            guard let next = running.values.joined().min() else { throw .circularDependency }
            day = next + 1
        }
        return spans
    }
}
