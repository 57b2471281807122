internal import Contracts

/// How many commands wait for their agents, by domain and by tenant: what was measured last, and what this gateway has
/// issued since.
struct Backlog: Sendable, Equatable {
    /// One count, carried on from its last measurement.
    struct Count: Sendable, Equatable {
        private(set) var measured = 0
        private var issued = 0
        private var finished = 0
        /// How many of those issued the measurement holds.
        private var inMeasurement = 0

        var estimate: Int { measured + issued - inMeasurement }

        mutating func issue() { issued += 1 }
        mutating func finish() { finished += 1 }

        /// What had left for good when a measurement began. What is under way then may be measured or not, and so
        /// counts on top like what is issued later: rather once too often than not at all.
        var mark: Int { finished }

        mutating func measure(_ number: Int, since mark: Int) {
            measured = number
            inMeasurement = mark
        }
    }

    /// A domain's agent, and whose commands wait for it.
    struct Queue: Sendable, Equatable {
        var all = Count()
        var tenants: [TenantID: Count] = [:]
        /// How many the agent has handled a second between the last two measurements; 0 when it handles nothing.
        var handledPerSecond = 0.0
    }

    private(set) var queues: [Domain: Queue] = [:]

    /// One more command leaves for a domain.
    mutating func issue(_ domain: Domain, _ tenant: TenantID) {
        queues[domain, default: Queue()].all.issue()
        queues[domain, default: Queue()].tenants[tenant, default: Count()].issue()
    }

    /// The broker has it, or never will.
    mutating func finish(_ domain: Domain, _ tenant: TenantID) {
        queues[domain]?.all.finish()
        queues[domain]?.tenants[tenant]?.finish()
    }

    /// Takes what was measured of a domain.
    /// - Parameters:
    ///   - unread: records that the agent has not handled.
    ///   - pending: each tenant's operations without an outcome.
    ///   - before: the queue as it was when the measurement began.
    mutating func measure(
        _ domain: Domain, unread: Int, pending: [TenantID: Int], before: Queue, handledPerSecond: Double
    ) {
        var queue = queues[domain, default: Queue()]
        queue.all.measure(unread, since: before.all.mark)
        queue.handledPerSecond = handledPerSecond
        for tenant in Set(queue.tenants.keys).union(pending.keys) {
            let mark = before.tenants[tenant]?.mark ?? 0
            queue.tenants[tenant, default: Count()].measure(pending[tenant] ?? 0, since: mark)
        }
        // A tenant of whom nothing waits is forgotten, so that there are never more than are at work.
        queue.tenants = queue.tenants.filter { $0.value.estimate > 0 }
        queues[domain] = queue
    }

    /// Why a command is not admitted now; nil when it is.
    func refusal(_ domain: Domain, _ tenant: TenantID, bounds: AdmissionBounds) -> AdmissionRefusal? {
        guard let queue = queues[domain] else { return nil }
        if queue.all.estimate >= bounds.domain {
            return AdmissionRefusal(
                scope: .domain, waiting: queue.all.estimate, bound: bounds.domain,
                retryAfterSeconds: Self.seconds(queue.all.estimate - bounds.domain, queue.handledPerSecond))
        }
        // An operation may stay without an outcome; what isn't in the queue any more refuses nobody.
        let own = min(queue.tenants[tenant]?.estimate ?? 0, queue.all.estimate)
        guard own >= bounds.tenant else { return nil }
        return AdmissionRefusal(
            scope: .tenant, waiting: own, bound: bounds.tenant,
            retryAfterSeconds: Self.seconds(own - bounds.tenant, queue.handledPerSecond))
    }

    /// When it is worth asking again: once what is over the bound is handled, as fast as the agent is now.
    private static func seconds(_ excess: Int, _ handledPerSecond: Double) -> Int {
        guard handledPerSecond > 0 else { return 10 }
        return min(30, max(1, Int((Double(excess) / handledPerSecond).rounded(.up))))
    }
}
