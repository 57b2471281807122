/// Holidays that many States have.
extension HolidayDefinition {
    static let newYear = fixed("New Year's Day", 1, 1)
    static let epiphany = fixed("Epiphany", 1, 6)
    static let labourDay = fixed("Labour Day", 5, 1)
    static let assumption = fixed("Assumption of Mary", 8, 15)
    static let allSaints = fixed("All Saints' Day", 11, 1)
    static let immaculateConception = fixed("Immaculate Conception", 12, 8)
    static let christmasEve = fixed("Christmas Eve", 12, 24)
    static let christmasDay = fixed("Christmas Day", 12, 25)
    static let secondChristmasDay = fixed("Second Day of Christmas", 12, 26)

    static let maundyThursday = HolidayDefinition("Maundy Thursday", .easter(-3))
    static let goodFriday = HolidayDefinition("Good Friday", .easter(-2))
    static let easterSunday = HolidayDefinition("Easter Sunday", .easter(0))
    static let easterMonday = HolidayDefinition("Easter Monday", .easter(1))
    static let ascension = HolidayDefinition("Ascension Day", .easter(39))
    static let whitSunday = HolidayDefinition("Whit Sunday", .easter(49))
    static let whitMonday = HolidayDefinition("Whit Monday", .easter(50))
    static let corpusChristi = HolidayDefinition("Corpus Christi", .easter(60))

    static let cleanMonday = HolidayDefinition("Clean Monday", .orthodoxEaster(-48))
    static let orthodoxGoodFriday = HolidayDefinition("Orthodox Good Friday", .orthodoxEaster(-2))
    static let orthodoxEasterSunday = HolidayDefinition("Orthodox Easter Sunday", .orthodoxEaster(0))
    static let orthodoxEasterMonday = HolidayDefinition("Orthodox Easter Monday", .orthodoxEaster(1))
    static let orthodoxWhitMonday = HolidayDefinition("Orthodox Whit Monday", .orthodoxEaster(50))

    /// The Saturday from 20 to 26 June (Sweden, Finland).
    static let midsummerDay = HolidayDefinition(
        "Midsummer Day", .weekday(6, onOrAfterMonth: 6, day: 20, offset: 0))
    /// The Friday before Midsummer Day.
    static let midsummerEve = HolidayDefinition(
        "Midsummer Eve", .weekday(6, onOrAfterMonth: 6, day: 20, offset: -1))
    /// The Saturday from 31 October to 6 November (Sweden, Finland).
    static let nordicAllSaints = HolidayDefinition(
        "All Saints' Day", .weekday(6, onOrAfterMonth: 10, day: 31, offset: 0))
}
