/// How long a loop rests between small batches, so that they grow.
///
/// A batch costs nearly the same whether it holds one record or twenty: a transaction, its round trips, a request to the
/// broker. A loop that goes on at once, whatever has come, spends a busy machine on batches of one or two. So a loop may
/// work a share of the time only; while it rests, records gather. One that works less than its share never rests, and
/// neither does one whose batches are large already. Where the machine is busy, work takes longer, rests with it, and
/// batches grow by themselves.
public struct WorkPace: Sendable {
    /// How much a batch held.
    public struct Load: Sendable {
        /// How many records.
        public let records: Int
        /// Bytes of all of them.
        public let bytes: Int

        /// Describes a batch.
        public init(records: Int, bytes: Int) {
            self.records = records
            self.bytes = bytes
        }
    }

    /// The share of the time that may be worked, above 0 and at most 1.
    public let share: Double
    /// A batch of so many records, or of so many bytes, is large: no rest follows it.
    public let enough: Load
    /// What may be worked at once after a long rest, in seconds.
    public let burst: Double
    /// The longest rest, in seconds.
    public let longest: Double

    /// Seconds that may still be worked; below zero they must be rested for.
    private var credit: Double
    private var lastEnd: ContinuousClock.Instant?

    /// Makes a pace that begins rested.
    public init(
        share: Double = 0.3, enough: Load = Load(records: 64, bytes: 256 << 10), burst: Duration = .milliseconds(40),
        longest: Duration = .milliseconds(50)
    ) {
        self.share = min(1, max(0.01, share))
        self.enough = enough
        self.burst = burst / .seconds(1)
        self.longest = longest / .seconds(1)
        credit = self.burst
    }

    /// How long to rest after a batch, from its end on.
    /// - Parameters:
    ///   - began: when the batch was begun.
    ///   - ended: when it was done.
    ///   - load: how much it held.
    public mutating func rest(
        afterWorkFrom began: ContinuousClock.Instant, until ended: ContinuousClock.Instant, _ load: Load
    ) -> Duration {
        let sinceLast = lastEnd.map { (ended - $0) / .seconds(1) } ?? 0
        lastEnd = ended
        credit = min(burst, credit + share * sinceLast) - (ended - began) / .seconds(1)
        guard load.records < enough.records, load.bytes < enough.bytes else {
            credit = max(0, credit)
            return .zero
        }
        guard credit < 0 else { return .zero }
        let rest = min(longest, -credit / share)
        credit = max(credit, -longest * share)
        return .seconds(rest)
    }

    /// Rests after a batch that was begun then and is done now.
    public mutating func rest(afterWorkFrom began: ContinuousClock.Instant, _ load: Load) async {
        await Self.sleep(rest(afterWorkFrom: began, until: .now, load))
    }

    /// Sleeps so long; who is cancelled doesn't rest.
    static func sleep(_ rest: Duration) async {
        guard rest > .zero else { return }
        do { try await Task.sleep(for: rest) } catch { return }
    }
}
