/// Western and central Europe.
extension HolidayTable {
    static let austria: [HolidayDefinition] = [
        .newYear, .epiphany, .easterMonday, .labourDay, .ascension, .whitMonday, .corpusChristi, .assumption,
        .fixed("National Day", 10, 26), .allSaints, .immaculateConception, .christmasDay, .secondChristmasDay,
    ]

    static let belgium: [HolidayDefinition] = [
        .newYear, .easterMonday, .labourDay, .ascension, .whitMonday, .fixed("National Day", 7, 21), .assumption,
        .allSaints, .fixed("Armistice Day", 11, 11), .christmasDay,
    ]

    static let france: [HolidayDefinition] = [
        .newYear, .easterMonday, .labourDay, .fixed("Victory Day", 5, 8), .ascension, .whitMonday,
        .fixed("National Day", 7, 14), .assumption, .allSaints, .fixed("Armistice Day", 11, 11), .christmasDay,
    ]

    static let germany: [HolidayDefinition] = [
        .newYear, .goodFriday, .easterMonday, .labourDay, .ascension, .whitMonday,
        .fixed("Day of German Unity", 10, 3), .christmasDay, .secondChristmasDay,
    ]

    /// The Organisation of Working Time Act 1997 moves none of them when it falls on a weekend.
    static let ireland: [HolidayDefinition] = [
        .newYear, HolidayDefinition("Saint Brigid's Day", .saintBrigid).since(2023),
        .fixed("Saint Patrick's Day", 3, 17), .easterMonday,
        HolidayDefinition("May bank holiday", .weekday(1, onOrAfterMonth: 5, day: 1, offset: 0)),
        HolidayDefinition("June bank holiday", .weekday(1, onOrAfterMonth: 6, day: 1, offset: 0)),
        HolidayDefinition("August bank holiday", .weekday(1, onOrAfterMonth: 8, day: 1, offset: 0)),
        HolidayDefinition("October bank holiday", .lastMonday(month: 10)), .christmasDay,
        .fixed("Saint Stephen's Day", 12, 26),
    ]

    static let liechtenstein: [HolidayDefinition] = [
        .newYear, .epiphany, .fixed("Candlemas", 2, 2), .fixed("Saint Joseph's Day", 3, 19), .easterMonday,
        .labourDay, .ascension, .whitMonday, .corpusChristi, .fixed("National Day", 8, 15),
        .fixed("Nativity of Mary", 9, 8), .allSaints, .immaculateConception, .christmasDay, .secondChristmasDay,
    ]

    static let luxembourg: [HolidayDefinition] = [
        .newYear, .easterMonday, .labourDay, HolidayDefinition.fixed("Europe Day", 5, 9).since(2019), .ascension,
        .whitMonday, .fixed("National Day", 6, 23), .assumption, .allSaints, .christmasDay, .secondChristmasDay,
    ]

    /// Article 3 of the Algemene termijnenwet counts 5 May in every year and equates Good Friday; free for most is
    /// 5 May in every fifth year alone.
    static let netherlands: [HolidayDefinition] = [
        .newYear, .goodFriday.equated(), .easterSunday, .easterMonday,
        HolidayDefinition("King's Day", .fixedNeverSunday(month: 4, day: 27)).since(2014),
        HolidayDefinition.fixed("Liberation Day", 5, 5).every(5),
        HolidayDefinition.fixed("Liberation Day", 5, 5).equated(), .ascension, .whitSunday, .whitMonday,
        .christmasDay, .secondChristmasDay,
    ]
}
