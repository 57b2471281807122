/// Decides which calls of publish go at once and which go together. Pure: the time is given.
///
/// Time is cut into windows. While few calls come in one, each goes at once. After a window in which many came, those of
/// the next one wait for its end and go together, until a window sees few again.
struct PublishWindow: Sendable {
    /// What a call does.
    enum Turn: Equatable, Sendable {
        /// It goes at once.
        case goes
        /// It waits until then, and ends the window for all who wait.
        case leads(until: ContinuousClock.Instant)
        /// It waits for the one that leads.
        case follows
    }

    /// How long a window is: the longest that a call waits.
    let length: Duration
    /// So many calls in a window are many.
    let many: Int

    private var end: ContinuousClock.Instant?
    private var count = 0
    private var isGathering = false
    private var isLed = false

    init(length: Duration = .milliseconds(20), many: Int = 10) {
        self.length = length
        self.many = many
    }

    /// A call comes.
    mutating func call(at now: ContinuousClock.Instant) -> Turn {
        if !isLed { begin(at: now) }
        count += 1
        guard isGathering, let end else { return .goes }
        guard !isLed else { return .follows }
        isLed = true
        return .leads(until: end)
    }

    /// The call that leads ends the window.
    mutating func close(at now: ContinuousClock.Instant) {
        isGathering = count >= many
        isLed = false
        count = 0
        end = now + length
    }

    /// Begins the next window when the last one is over.
    private mutating func begin(at now: ContinuousClock.Instant) {
        guard let last = end, now < last else {
            // After a pause nothing is known of how many come.
            let isNext = end.map { now < $0 + length } ?? false
            isGathering = isNext && count >= many
            count = 0
            end = now + length
            return
        }
    }
}
