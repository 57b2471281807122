internal import Contracts

extension CalendarDate {
    /// 9999-12-31, by which the register of information writes an end that is open (template B_02.02, column 0080).
    static let openEnd = CalendarDate(daysSince1970: 2_932_896)
}
