/// One holiday of one State: name, rule and the years in which it holds.
struct HolidayDefinition: Sendable {
    /// English name.
    let name: String
    let rule: HolidayRule
    /// First year in which it holds; nil where it is older than this product cares.
    private(set) var firstYear: Int?
    /// Last year in which it holds.
    private(set) var lastYear: Int?
    /// Years in which a law made it a working day.
    private(set) var exceptYears: Set<Int> = []
    /// A holiday only in years that this number divides.
    private(set) var everyYears = 1
    /// Whether the next working day is free when the holiday falls on a Saturday or Sunday.
    private(set) var isMovedFromWeekends = false
    /// Not a public holiday, but treated as one by the State's law on time limits.
    private(set) var isEquated = false

    init(_ name: String, _ rule: HolidayRule) {
        self.name = name
        self.rule = rule
    }

    /// A holiday on a fixed day.
    static func fixed(_ name: String, _ month: Int, _ day: Int) -> HolidayDefinition {
        HolidayDefinition(name, .fixed(month: month, day: day))
    }

    /// Whether it holds in a year.
    func holds(in year: Int) -> Bool {
        year >= firstYear ?? year && year <= lastYear ?? year && !exceptYears.contains(year) && year % everyYears == 0
    }

    func since(_ year: Int) -> HolidayDefinition { changed { $0.firstYear = year } }
    func through(_ year: Int) -> HolidayDefinition { changed { $0.lastYear = year } }
    func except(_ years: Set<Int>) -> HolidayDefinition { changed { $0.exceptYears = years } }
    func every(_ years: Int) -> HolidayDefinition { changed { $0.everyYears = years } }
    func movedFromWeekends() -> HolidayDefinition { changed { $0.isMovedFromWeekends = true } }
    func equated() -> HolidayDefinition { changed { $0.isEquated = true } }

    private func changed(_ change: (inout HolidayDefinition) -> Void) -> HolidayDefinition {
        var copy = self
        change(&copy)
        return copy
    }
}
