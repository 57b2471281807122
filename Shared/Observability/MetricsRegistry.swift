internal import Synchronization

/// Counters, gauges and histograms of one process, read out as Prometheus text.
///
/// A name is declared with its kind and help by its first use. Values are kept behind one lock: an update is a
/// dictionary look-up and an addition, far below what a message or request costs.
public final class MetricsRegistry: Sendable {
    /// Upper bounds in seconds that suit handlers and requests: half a millisecond to ten seconds.
    public static let latencyBounds: [Double] = [
        0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]

    struct Family {
        let kind: String
        let help: String
        var values: [MetricLabels: Double] = [:]
        var histograms: [MetricLabels: HistogramState] = [:]
    }

    struct HistogramState {
        let bounds: [Double]
        var buckets: [Int]
        var sum: Double = 0
        var count: Int = 0
    }

    let families = Mutex<[String: Family]>([:])

    /// Makes an empty registry.
    public init() {}

    /// Adds to a counter.
    public func increment(_ name: String, help: String, labels: MetricLabels = [:], by amount: Double = 1) {
        families.withLock { families in
            families[name, default: Family(kind: "counter", help: help)].values[labels, default: 0] += amount
        }
    }

    /// Sets a gauge.
    public func set(_ name: String, help: String, labels: MetricLabels = [:], to value: Double) {
        families.withLock { families in
            families[name, default: Family(kind: "gauge", help: help)].values[labels] = value
        }
    }

    /// Adds one observation to a histogram.
    /// - Parameter value: in the unit that the name states (`…_seconds`).
    public func observe(
        _ name: String, help: String, labels: MetricLabels = [:], bounds: [Double] = MetricsRegistry.latencyBounds,
        value: Double
    ) {
        families.withLock { families in
            var family = families[name] ?? Family(kind: "histogram", help: help)
            var state =
                family.histograms[labels]
                ?? HistogramState(bounds: bounds, buckets: Array(repeating: 0, count: bounds.count))
            if let index = state.bounds.firstIndex(where: { value <= $0 }) { state.buckets[index] += 1 }
            state.sum += value
            state.count += 1
            family.histograms[labels] = state
            families[name] = family
        }
    }

    /// The value of a counter or gauge, for tests and drills.
    public func value(_ name: String, labels: MetricLabels = [:]) -> Double? {
        families.withLock { $0[name]?.values[labels] }
    }
}
