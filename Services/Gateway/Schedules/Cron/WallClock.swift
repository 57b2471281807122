internal import Contracts
internal import Foundation

/// The clocks of a time zone of the IANA database, and the moments at which they show a time.
struct WallClock: Sendable, Hashable {
    private let zone: TimeZone

    /// The zone's name: `Europe/Berlin`.
    let name: String

    /// The clocks of a named zone; nil for a name that the database doesn't have. Abbreviations and bare distances from
    /// UTC are no names: they know no summer.
    init?(name: String) {
        guard name == "UTC" || Self.isPlace(name), let zone = TimeZone(identifier: name) else { return nil }
        self.zone = zone
        self.name = name
    }

    private static let day = 86_400

    /// Whether a name has the form of a place's. Foundation lists only some of those that it knows, and takes more than
    /// names.
    private static func isPlace(_ name: String) -> Bool {
        name.utf8.count <= 60 && name.contains("/")
            && name.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2b, 0x2d, 0x2f, 0x5f: true
                default: false
                }
            }
    }

    /// What the clocks show at a moment.
    func time(at moment: Timestamp) -> WallTime {
        let seconds = Self.seconds(of: moment)
        return WallTime(minutesSince1970: Self.floor(seconds + distance(at: seconds), 60))
    }

    /// The moment at which the clocks show a time: the first one, where they are put back and show it twice; the end of
    /// the gap, where they are put forward over it and never show it.
    func moment(of time: WallTime) -> Timestamp {
        let shown = time.minutesSince1970 * 60
        // No zone is more than fourteen hours from UTC: the moment lies between these two.
        let (low, high) = (shown - Self.day, shown + Self.day)
        let (before, after) = (distance(at: low), distance(at: high))
        let fitting = [shown - before, shown - after].filter { distance(at: $0) == shown - $0 }
        let seconds = fitting.min() ?? endOfGap(from: low, to: high, before: before)
        return Timestamp(microseconds: Int64(seconds) * 1_000_000)
    }

    /// The first second at which the distance from UTC is no longer the one before.
    private func endOfGap(from low: Int, to high: Int, before: Int) -> Int {
        var (low, high) = (low, high)
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if distance(at: middle) == before { low = middle } else { high = middle }
        }
        return high
    }

    /// How far the clocks are ahead of UTC, in seconds.
    private func distance(at seconds: Int) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
    }

    private static func seconds(of moment: Timestamp) -> Int { floor(Int(moment.microseconds), 1_000_000) }

    private static func floor(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : (value - divisor + 1) / divisor
    }
}
