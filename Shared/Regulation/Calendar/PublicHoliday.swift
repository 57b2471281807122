public import Contracts

/// A holiday on its day.
public struct PublicHoliday: Sendable, Hashable {
    /// The day on which it is free.
    public let date: CalendarDate
    /// English name, with "(moved)" where the day replaces one that fell on a weekend.
    public let name: String
    /// True when it is no public holiday but treated as one by the State's law on time limits.
    public let isEquated: Bool

    /// Describes a holiday.
    public init(date: CalendarDate, name: String, isEquated: Bool = false) {
        self.date = date
        self.name = name
        self.isEquated = isEquated
    }
}
