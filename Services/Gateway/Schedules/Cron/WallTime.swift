internal import Contracts

/// What a clock on the wall shows, to the minute, without saying where it hangs.
struct WallTime: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Minutes since 1970-01-01 00:00 of that clock.
    let minutesSince1970: Int

    init(minutesSince1970: Int) { self.minutesSince1970 = minutesSince1970 }

    init(date: CalendarDate, minuteOfDay: Int) { minutesSince1970 = date.daysSince1970 * 1_440 + minuteOfDay }

    var date: CalendarDate {
        CalendarDate(
            daysSince1970: minutesSince1970 >= 0 ? minutesSince1970 / 1_440 : (minutesSince1970 - 1_439) / 1_440)
    }

    var minuteOfDay: Int { minutesSince1970 - date.daysSince1970 * 1_440 }

    /// The minute after this one.
    var next: WallTime { WallTime(minutesSince1970: minutesSince1970 + 1) }

    /// `2026-03-29 02:30`.
    var description: String {
        func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(date) \(pad(minuteOfDay / 60)):\(pad(minuteOfDay % 60))"
    }

    static func < (left: WallTime, right: WallTime) -> Bool { left.minutesSince1970 < right.minutesSince1970 }
}
