internal import AgentRuntime
internal import Contracts
internal import HTTPServer
internal import Observability
internal import Persistence
internal import Synchronization

/// Counts requests against the budgets that all gateways share, without asking the database for each: it takes grants
/// ahead, and gives back what it doesn't need.
final class RateLimiter: Service {
    /// How long the database may take for a grant before requests go on without it.
    private static let databaseSeconds = 1.0
    /// How often what isn't used is looked for.
    private static let lookSeconds = 1.0

    private struct State {
        var grants = RateGrants()
        var waiters: [RateBudget: [CheckedContinuation<Void, Never>]] = [:]
    }

    let name = "rate limits"
    let rules: RateLimitRules
    private let store: RateLimitStore
    private let metrics: MetricsRegistry
    private let logger: Logger
    private let state = Mutex(State())
    private let refills: AsyncStream<RateBudget>
    private let refill: AsyncStream<RateBudget>.Continuation

    /// - Parameters:
    ///   - rules: the limits.
    ///   - store: the budgets.
    ///   - metrics: counts what is refused.
    ///   - logger: hears of a database that is away.
    init(rules: RateLimitRules, store: RateLimitStore, metrics: MetricsRegistry, logger: Logger) {
        self.rules = rules
        self.store = store
        self.metrics = metrics
        self.logger = logger
        (refills, refill) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(1_000))
    }

    /// Counts a request if that needs nobody; nil otherwise. Called on loop threads: never waits.
    func admitAtHand(_ budget: RateBudget, _ limit: RateLimit) -> RateAllowance? {
        guard let found = state.withLock({ $0.grants.spendAtHand(budget, limit, at: .now) }) else { return nil }
        if found.refill { wantRefill(budget) }
        return found.allowance
    }

    /// Counts a request.
    /// - Returns: what is left.
    /// - Throws: a 429 problem with `Retry-After` when the budget is used up; `CancellationError` when the client left.
    func admit(_ budget: RateBudget, _ limit: RateLimit) async throws -> RateAllowance {
        while true {
            switch state.withLock({ $0.grants.spend(budget, limit, at: .now) }) {
            case .allowed(let allowance): return allowance
            case .allowedAndRefill(let allowance):
                wantRefill(budget)
                return allowance
            case .refused(let allowance): throw refusal(budget, allowance)
            case .ask: try await ask(budget, limit)
            case .wait: await wait(for: budget)
            }
            try Task.checkCancellation()
        }
    }

    // MARK: - Grants

    private func ask(_ budget: RateBudget, _ limit: RateLimit) async throws {
        defer { wakeWaiters(of: budget) }
        let owed = state.withLock { $0.grants.owed(budget) }
        let store = store
        do {
            let grant = try await TimeLimit.run(seconds: Self.databaseSeconds) {
                try await store.take(budget, limit, owed: owed)
            }
            state.withLock { state in
                if let grant {
                    state.grants.take(grant, of: budget, owed: owed, at: .now)
                } else {
                    state.grants.isAway(budget, at: .now)
                }
            }
        } catch {
            if error is CancellationError {
                state.withLock { $0.grants.breakOff(budget) }
                throw error
            }
            state.withLock { $0.grants.isAway(budget, at: .now) }
            logger.warning("Requests are counted here alone for a moment", metadata: ["error": "\(error)"])
        }
    }

    private func wait(for budget: RateBudget) async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                guard state.grants.isAsking(budget) else { return true }
                state.waiters[budget, default: []].append(continuation)
                return false
            }
            if isOver { continuation.resume() }
        }
    }

    private func wakeWaiters(of budget: RateBudget) {
        let waiters = state.withLock { $0.waiters.removeValue(forKey: budget) ?? [] }
        for waiter in waiters { waiter.resume() }
    }

    private func wantRefill(_ budget: RateBudget) {
        if case .enqueued = refill.yield(budget) { return }
        state.withLock { $0.grants.giveUpRefill(budget) }
    }

    // MARK: - Service

    func run(until shutdown: ShutdownSignal) async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.refillAhead() }
            group.addTask {
                while !shutdown.isRequested {
                    await shutdown.sleep(seconds: Self.lookSeconds)
                    await self.giveBack(all: false)
                }
            }
            await shutdown.wait()
            refill.finish()
        }
        await giveBack(all: true)
    }

    private func refillAhead() async {
        for await budget in refills {
            guard let limit = rules.limit(of: budget.route),
                state.withLock({ $0.grants.beginRefill(budget) })
            else { continue }
            do { try await ask(budget, limit) } catch {
                logger.debug("A grant wasn't fetched ahead", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Gives back what isn't used, so that another gateway can spend it.
    func giveBack(all: Bool) async {
        let rules = rules
        let returns = state.withLock { $0.grants.takeIdle(at: .now, limits: rules, all: all) }
        metrics.set(
            "dora_rate_budgets", help: "Budgets of tenants and routes that this gateway counts on",
            to: Double(state.withLock { $0.grants.count }))
        for unspent in returns {
            do { try await store.giveBack(unspent) } catch {
                // It lapses with the window.
                logger.debug("A grant wasn't given back", metadata: ["error": "\(error)"])
            }
        }
    }

    private func refusal(_ budget: RateBudget, _ allowance: RateAllowance) -> HTTPError {
        metrics.increment(
            "dora_rate_limited_total", help: "Requests refused because a budget is used up",
            labels: ["route": budget.route])
        var headers: HTTPFields = [.retryAfter: String(allowance.resetSeconds)]
        allowance.add(to: &headers)
        let limit = allowance.limit
        return HTTPError(
            Problems.make(
                .tooManyRequests, "rate-limited", "Too many requests",
                """
                \(limit.requests) requests in \(limit.window) are allowed on \(budget.route); the next ones are taken \
                in \(allowance.resetSeconds) seconds.
                """), headers: headers)
    }
}
