public import Contracts

/// The floor of Regulation (EU) 2022/2554, Article 24(6): systems and applications that support critical or important
/// functions are tested at least once a year.
public enum YearlyTest {
    /// The last day on which the next test may begin.
    ///
    /// The law doesn't say from which day of a test the year runs. The careful reading counts from its first: what was
    /// tested on that day would wait longer than a year otherwise. After 29 February it ends on 28 February.
    /// - Parameter first: the first day of a test that was completed.
    /// - Returns: the same day a year later; nil after the calendar's last year.
    public static func nextDue(after first: CalendarDate) -> CalendarDate? {
        let (year, month, day) = first.components
        return CalendarDate(year: year + 1, month: month, day: day)
            ?? CalendarDate(year: year + 1, month: month, day: day - 1)
    }
}
