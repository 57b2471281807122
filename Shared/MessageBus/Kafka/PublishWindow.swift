/// Decides which calls of publish go at once and which go together. Pure: the time is given.
///
/// Time is cut into windows. While few calls come in one, each goes at once. After a window in which many came, those of
/// the next one wait and go together: at its end, or sooner when no more come, since who has published often waits for
/// the answer before the next. A window that sees few ends that.
struct PublishWindow: Sendable {
    /// What a call does.
    enum Turn: Equatable, Sendable {
        /// It goes at once.
        case goes
        /// It waits as long as ``next(at:)`` says, and then closes the window for all who wait.
        case leads
        /// It waits for the one that leads.
        case follows
    }

    /// How long a window is: the longest that a call waits.
    let length: Duration
    /// When no call has come for so long, those that wait go.
    let quiet: Duration
    /// So many calls in a window are many.
    let many: Int

    private var end: ContinuousClock.Instant?
    private var lastCall: ContinuousClock.Instant?
    private var count = 0
    private var isGathering = false
    private var isLed = false

    init(length: Duration = .milliseconds(20), quiet: Duration = .milliseconds(4), many: Int = 10) {
        self.length = length
        self.quiet = quiet
        self.many = many
    }

    /// A call comes.
    /// - Parameter isAlone: that no other call is under way. It has nobody to go with, and says nothing of how many come.
    mutating func call(at now: ContinuousClock.Instant, isAlone: Bool = false) -> Turn {
        if !isLed { begin(at: now) }
        if isAlone { return .goes }
        count += 1
        lastCall = now
        guard isGathering else { return .goes }
        guard !isLed else { return .follows }
        isLed = true
        return .leads
    }

    /// When the call that leads looks again; nil when it is time to close the window.
    func next(at now: ContinuousClock.Instant) -> ContinuousClock.Instant? {
        guard let end, let lastCall, now < end, now < lastCall + quiet else { return nil }
        return min(end, lastCall + quiet)
    }

    /// The call that leads closes the window, and the next one begins.
    mutating func close(at now: ContinuousClock.Instant) {
        isLed = false
        begin(at: now, isNext: true)
    }

    /// Begins a window when the last one is over. After a pause nothing is known of how many come.
    private mutating func begin(at now: ContinuousClock.Instant) {
        guard let end else { return begin(at: now, isNext: false) }
        if now >= end { begin(at: now, isNext: now < end + length) }
    }

    private mutating func begin(at now: ContinuousClock.Instant, isNext: Bool) {
        isGathering = isNext && count >= many
        count = 0
        end = now + length
    }
}
