internal import Synchronization

/// Counters, gauges and histograms of one process, read out as Prometheus text.
///
/// A name is declared with its kind and help by its first use. Values are kept behind one lock: an update is a
/// dictionary look-up and an addition, far below what a message or request costs. Measuring never stops a service:
/// an update that makes no sense (a counter going down, another kind under a used name, a name that Prometheus
/// doesn't allow, more series than a family may have) changes nothing but the counter ``refusedUpdates``.
public final class MetricsRegistry: Sendable {
    /// Upper bounds in seconds that suit handlers and requests: half a millisecond to ten seconds.
    public static let latencyBounds: [Double] = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    /// The counter of updates that were refused; always exposed, so that one can alert on it.
    public static let refusedUpdates = "metrics_refused_updates_total"

    /// How many series one name may have: a label that takes any value would fill the memory.
    public static let maximumSeriesPerFamily = 10_000

    private let families: Mutex<[String: MetricFamily]>

    /// Makes a registry that holds the counter of refused updates alone.
    public init() {
        var refused = MetricFamily(kind: .counter, help: "Updates of metrics that made no sense and changed nothing.")
        refused.values[[:]] = 0
        families = Mutex([Self.refusedUpdates: refused])
    }

    /// Adds to a counter.
    /// - Parameters:
    ///   - name: the metric's name, ending in `_total`.
    ///   - help: what it counts, in one sentence; that of the name's first use stands.
    ///   - labels: which series of the name.
    ///   - amount: zero or more.
    public func increment(_ name: String, help: String, labels: MetricLabels = [:], by amount: Double = 1) {
        update(name, .counter, help) { family in
            guard amount >= 0, amount.isFinite else { return false }
            // Mostly the series is there: then it's looked up once.
            if (family.values[labels]? += amount) != nil { return true }
            guard family.admits(labels) else { return false }
            family.values[labels] = amount
            return true
        }
    }

    /// Sets a gauge.
    public func set(_ name: String, help: String, labels: MetricLabels = [:], to value: Double) {
        update(name, .gauge, help) { family in
            guard family.admits(labels) else { return false }
            family.values[labels] = value
            return true
        }
    }

    /// Adds one observation to a histogram.
    /// - Parameters:
    ///   - name: the metric's name, ending in its unit.
    ///   - help: what it measures, in one sentence; that of the name's first use stands.
    ///   - labels: which series of the name.
    ///   - bounds: upper bounds of the buckets in any order; those of the name's first use count.
    ///   - value: in the unit that the name states (`…_seconds`).
    public func observe(
        _ name: String, help: String, labels: MetricLabels = [:], bounds: [Double] = MetricsRegistry.latencyBounds,
        value: Double
    ) {
        update(name, .histogram, help, bounds: bounds) { family in
            guard value.isFinite else { return false }
            if family.histograms[labels]?.observe(value) != nil { return true }
            guard family.admits(labels) else { return false }
            family.histograms[labels, default: HistogramState(bounds: family.bounds)].observe(value)
            return true
        }
    }

    /// Forgets one series of a name: a partition that is another instance's now has no lag here.
    public func remove(_ name: String, labels: MetricLabels) {
        families.withLock { families in
            families[name]?.values[labels] = nil
            families[name]?.histograms[labels] = nil
        }
    }

    /// The value of a counter or gauge, for tests and drills.
    public func value(_ name: String, labels: MetricLabels = [:]) -> Double? {
        families.withLock { $0[name]?.values[labels] }
    }

    /// How many observations a histogram has, for tests and drills.
    public func observationCount(_ name: String, labels: MetricLabels = [:]) -> Int? {
        families.withLock { $0[name]?.histograms[labels]?.count }
    }

    /// All families as they are now.
    func snapshot() -> [String: MetricFamily] { families.withLock { $0 } }

    private func update(
        _ name: String, _ kind: MetricFamily.Kind, _ help: String, bounds: [Double] = [],
        _ change: (inout MetricFamily) -> Bool
    ) {
        families.withLock { families in
            // Changed in place: a copy of the family would copy all its series.
            var isDone = families[name]?.apply(kind, change)
            if isDone == nil, MetricFamily.isName(name) {
                var family = MetricFamily(kind: kind, help: help, bounds: bounds)
                isDone = family.apply(kind, change)
                families[name] = family
            }
            if isDone != true { families[Self.refusedUpdates]?.values[[:], default: 0] += 1 }
        }
    }
}
