internal import Contracts

/// The date of Easter, on which most movable holidays hang.
enum Easter {
    /// Easter Sunday of the western churches: the algorithm printed anonymously in Nature, 1876 ("Meeus, Jones and
    /// Butcher"), exact for every year of the Gregorian calendar.
    static func western(_ year: Int) -> CalendarDate? {
        let golden = year % 19
        let century = year / 100
        let yearOfCentury = year % 100
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let shift = (golden + 11 * epact + 22 * weekday) / 451
        let sum = epact + weekday - 7 * shift + 114
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)
    }

    /// Easter Sunday of the Orthodox churches as a day of the Gregorian calendar: reckoned in the Julian calendar
    /// (Meeus), then moved by the days between the two, 13 from 1900 to 2099.
    static func orthodox(_ year: Int) -> CalendarDate? {
        let moon = (19 * (year % 19) + 15) % 30
        let weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let sum = moon + weekday + 114
        let drift = year / 100 - year / 400 - 2
        return CalendarDate(year: year, month: sum / 31, day: sum % 31 + 1)?.adding(days: drift)
    }
}
