internal import Contracts

/// What this gateway may spend without asking anybody: pure, with its clock passed in.
///
/// The sum over all gateways never exceeds a limit, since each spends only what the database has given it. While the
/// database is away a gateway goes on spending on credit, as many requests as the limit at most, and owes them to the
/// window.
struct RateGrants: Sendable {
    /// What becomes of a request.
    enum Step: Sendable, Equatable {
        /// It's taken.
        case allowed(RateAllowance)
        /// It's taken, and the next grant is to be fetched meanwhile.
        case allowedAndRefill(RateAllowance)
        /// The budget is used up.
        case refused(RateAllowance)
        /// The caller is to ask the database, then try again.
        case ask
        /// Somebody else asks it already.
        case wait
    }

    /// A gift back to the budget.
    struct Return: Sendable, Equatable {
        let budget: RateBudget
        let window: Timestamp
        let seconds: Int
        let count: Int
    }

    private struct Entry {
        var window: Timestamp?
        var endsAt: ContinuousClock.Instant
        /// Granted and not spent.
        var unspent = 0
        /// What the budget has left beside, as last heard.
        var left: Int
        var lastGrant = 0
        var lastUse: ContinuousClock.Instant
        var isAsking = false
        /// Whether somebody was told to fetch the next grant, and has not begun.
        var isRefillWanted = false
        var usedUpUntil: ContinuousClock.Instant?
        var awayUntil: ContinuousClock.Instant?
        /// Spent on credit while the database was away.
        var owed = 0
    }

    /// For how long a refusal is remembered: others may give back what they don't need.
    private static let usedUp = Duration.seconds(1)
    /// For how long the database isn't asked again when it was away.
    private static let away = Duration.seconds(1)
    /// After how long what isn't used is given back.
    private static let idle = Duration.seconds(2)
    /// Smaller grants aren't fetched ahead: near its end a budget is spent one by one, so that none of it lies idle.
    private static let smallestAhead = 8

    private var entries: [RateBudget: Entry] = [:]

    /// How many budgets are known.
    var count: Int { entries.count }

    /// Spends one request.
    /// - Parameters:
    ///   - budget: whose.
    ///   - limit: the limit that holds.
    ///   - now: the time.
    mutating func spend(_ budget: RateBudget, _ limit: RateLimit, at now: ContinuousClock.Instant) -> Step {
        var entry =
            entries[budget]
            ?? Entry(endsAt: now + .seconds(limit.seconds), left: limit.requests, lastUse: now)
        defer { entries[budget] = entry }
        if now >= entry.endsAt {
            // What was granted for the window before has lapsed with it.
            (entry.window, entry.unspent, entry.left) = (nil, 0, limit.requests)
            (entry.usedUpUntil, entry.owed, entry.lastGrant) = (nil, 0, 0)
            entry.endsAt = now + .seconds(limit.seconds)
        }
        entry.lastUse = now
        if entry.unspent > 0 {
            entry.unspent -= 1
            let allowance = Self.allowance(entry, limit, now)
            guard entry.lastGrant >= Self.smallestAhead, entry.unspent * 4 < entry.lastGrant,
                !entry.isAsking, !entry.isRefillWanted, entry.left > 0, !Self.lies(entry.awayUntil, after: now)
            else { return .allowed(allowance) }
            entry.isRefillWanted = true
            return .allowedAndRefill(allowance)
        }
        if Self.lies(entry.usedUpUntil, after: now) { return .refused(Self.allowance(entry, limit, now)) }
        if Self.lies(entry.awayUntil, after: now) {
            guard entry.owed < limit.requests else { return .refused(Self.allowance(entry, limit, now)) }
            entry.owed += 1
            return .allowed(Self.allowance(entry, limit, now))
        }
        if entry.isAsking { return .wait }
        entry.isAsking = true
        return .ask
    }

    /// Spends one request if that needs nobody; nil, and nothing spent, otherwise. Whether the next grant is to be
    /// fetched is said with it.
    mutating func spendAtHand(
        _ budget: RateBudget, _ limit: RateLimit, at now: ContinuousClock.Instant
    ) -> (allowance: RateAllowance, refill: Bool)? {
        guard let entry = entries[budget], entry.unspent > 0, now < entry.endsAt else { return nil }
        switch spend(budget, limit, at: now) {
        case .allowed(let allowance): return (allowance, false)
        case .allowedAndRefill(let allowance): return (allowance, true)
        case .refused, .ask, .wait: return nil
        }
    }

    /// What is owed to the present window: to be said when the database is asked.
    func owed(_ budget: RateBudget) -> Int { entries[budget]?.owed ?? 0 }

    /// Takes what the database gave.
    /// - Parameter owed: the debt that was settled with it.
    mutating func take(_ grant: RateGrant, of budget: RateBudget, owed: Int, at now: ContinuousClock.Instant) {
        guard var entry = entries[budget] else { return }
        if entry.window != grant.window { entry.unspent = 0 }
        entry.window = grant.window
        entry.endsAt = now + .seconds(max(0, grant.secondsLeft))
        entry.unspent += grant.granted
        entry.left = grant.left
        entry.lastGrant = grant.granted
        entry.owed = max(0, entry.owed - owed)
        entry.awayUntil = nil
        entry.isAsking = false
        entry.isRefillWanted = false
        entry.usedUpUntil = grant.granted == 0 ? min(entry.endsAt, now + Self.usedUp) : nil
        entries[budget] = entry
    }

    /// The database could not be asked.
    mutating func isAway(_ budget: RateBudget, at now: ContinuousClock.Instant) {
        entries[budget]?.awayUntil = now + Self.away
        entries[budget]?.isAsking = false
    }

    /// Whether somebody asks the database for more.
    func isAsking(_ budget: RateBudget) -> Bool { entries[budget]?.isAsking ?? false }

    /// Whether the grant that was wanted ahead is to be fetched still: nobody who had to wait for it has asked meanwhile.
    mutating func beginRefill(_ budget: RateBudget) -> Bool {
        guard entries[budget]?.isRefillWanted == true, entries[budget]?.isAsking == false else { return false }
        entries[budget]?.isRefillWanted = false
        entries[budget]?.isAsking = true
        return true
    }

    /// The grant that was wanted ahead won't be fetched.
    mutating func giveUpRefill(_ budget: RateBudget) { entries[budget]?.isRefillWanted = false }

    /// Nobody asks any more: who did has gone.
    mutating func breakOff(_ budget: RateBudget) { entries[budget]?.isAsking = false }

    /// Takes out what isn't used, to be given back, and forgets budgets whose window is over.
    /// - Parameters:
    ///   - now: the time.
    ///   - all: whether everything is given back, since the gateway ends.
    mutating func takeIdle(
        at now: ContinuousClock.Instant, limits: RateLimitRules, all: Bool = false
    ) -> [Return] {
        var returns: [Return] = []
        for (budget, entry) in entries where !entry.isAsking && (all || now - entry.lastUse >= Self.idle) {
            guard now < entry.endsAt else {
                entries[budget] = nil
                continue
            }
            guard entry.unspent > 0, let window = entry.window, let limit = limits.limit(of: budget.route) else {
                continue
            }
            entries[budget]?.unspent = 0
            entries[budget]?.left += entry.unspent
            returns.append(
                Return(budget: budget, window: window, seconds: limit.seconds, count: entry.unspent))
        }
        return returns
    }

    private static func lies(_ time: ContinuousClock.Instant?, after now: ContinuousClock.Instant) -> Bool {
        time.map { $0 > now } ?? false
    }

    private static func allowance(
        _ entry: Entry, _ limit: RateLimit, _ now: ContinuousClock.Instant
    ) -> RateAllowance {
        let (seconds, attoseconds) = (entry.endsAt - now).components
        return RateAllowance(
            limit: limit, remaining: max(0, entry.unspent + entry.left - entry.owed),
            resetSeconds: max(1, Int(seconds) + (attoseconds > 0 ? 1 : 0)))
    }
}
