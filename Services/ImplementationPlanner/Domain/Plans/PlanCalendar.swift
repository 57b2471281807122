internal import Contracts
internal import Regulation

/// The calendar of a plan.
enum PlanCalendar {
    /// The years that plans may lie in.
    static let years = 2000...2100

    /// The working days of a plan's country.
    /// - Throws: ``PlanError`` `unknownCountry`.
    static func calendar(of country: String) throws(PlanError) -> WorkingDayCalendar {
        guard let known = EconomicAreaCountry(code: country) else { throw .unknownCountry(country) }
        return WorkingDayCalendar(country: known)
    }

    /// Refuses a day outside the years that plans may lie in.
    /// - Throws: ``PlanError`` `dateOutOfRange`.
    static func check(_ date: CalendarDate, member: String) throws(PlanError) {
        guard years.contains(date.components.year) else { throw .dateOutOfRange(member: member) }
    }
}
