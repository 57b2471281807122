/// Eastern and south-eastern Europe.
extension HolidayTable {
    /// Article 154(2) of the Labour Code frees the next working day when a holiday other than Easter's falls on a
    /// weekend.
    static let bulgaria: [HolidayDefinition] = [
        .newYear.movedFromWeekends(),
        HolidayDefinition.fixed("Liberation Day", 3, 3).movedFromWeekends(), .orthodoxGoodFriday,
        HolidayDefinition("Orthodox Holy Saturday", .orthodoxEaster(-1)), .orthodoxEasterSunday,
        .orthodoxEasterMonday, .labourDay.movedFromWeekends(),
        HolidayDefinition.fixed("Saint George's Day", 5, 6).movedFromWeekends(),
        HolidayDefinition.fixed("Day of the Bulgarian Alphabet", 5, 24).movedFromWeekends(),
        HolidayDefinition.fixed("Unification Day", 9, 6).movedFromWeekends(),
        HolidayDefinition.fixed("Independence Day", 9, 22).movedFromWeekends(), .christmasEve.movedFromWeekends(),
        .christmasDay.movedFromWeekends(), .secondChristmasDay.movedFromWeekends(),
    ]

    static let croatia: [HolidayDefinition] = [
        .newYear, .epiphany, .easterSunday, .easterMonday, .labourDay, .fixed("Statehood Day", 5, 30), .corpusChristi,
        .fixed("Anti-Fascist Struggle Day", 6, 22), .fixed("Victory Day", 8, 5), .assumption, .allSaints,
        .fixed("Remembrance Day", 11, 18), .christmasDay, .secondChristmasDay,
    ]

    static let czechia: [HolidayDefinition] = [
        .newYear, .goodFriday, .easterMonday, .labourDay, .fixed("Victory Day", 5, 8),
        .fixed("Saints Cyril and Methodius", 7, 5), .fixed("Jan Hus Day", 7, 6), .fixed("Statehood Day", 9, 28),
        .fixed("Independence Day", 10, 28), .fixed("Freedom and Democracy Day", 11, 17), .christmasEve, .christmasDay,
        .secondChristmasDay,
    ]

    /// Working days that a yearly decree exchanges with Saturdays are not foreseen here.
    static let hungary: [HolidayDefinition] = [
        .newYear, .fixed("National Day", 3, 15), .goodFriday, .easterSunday, .easterMonday, .labourDay, .whitSunday,
        .whitMonday, .fixed("State Foundation Day", 8, 20), .fixed("National Day", 10, 23), .allSaints,
        .christmasEve.since(2026), .christmasDay, .secondChristmasDay,
    ]

    static let poland: [HolidayDefinition] = [
        .newYear, .epiphany, .easterSunday, .easterMonday, .labourDay, .fixed("Constitution Day", 5, 3), .whitSunday,
        .corpusChristi, .assumption, .allSaints, .fixed("Independence Day", 11, 11), .christmasEve.since(2025),
        .christmasDay, .secondChristmasDay,
    ]

    static let romania: [HolidayDefinition] = [
        .newYear, .fixed("Second Day of the Year", 1, 2), .epiphany.since(2024),
        HolidayDefinition.fixed("Saint John's Day", 1, 7).since(2024), .fixed("Unification Day", 1, 24),
        .orthodoxGoodFriday, .orthodoxEasterSunday, .orthodoxEasterMonday, .labourDay,
        .fixed("Children's Day", 6, 1), HolidayDefinition("Orthodox Whit Sunday", .orthodoxEaster(49)),
        .orthodoxWhitMonday, .assumption, .fixed("Saint Andrew's Day", 11, 30), .fixed("National Day", 12, 1),
        .christmasDay, .secondChristmasDay,
    ]

    /// The consolidation acts made 1 September (from 2024) and 17 November (from 2025) working days, and 8 May and
    /// 15 September for 2026 alone.
    static let slovakia: [HolidayDefinition] = [
        .newYear, .epiphany, .goodFriday, .easterMonday, .labourDay,
        HolidayDefinition.fixed("Victory Day", 5, 8).except([2026]), .fixed("Saints Cyril and Methodius", 7, 5),
        .fixed("National Uprising Day", 8, 29), HolidayDefinition.fixed("Constitution Day", 9, 1).through(2023),
        HolidayDefinition.fixed("Our Lady of Sorrows", 9, 15).except([2026]), .allSaints,
        HolidayDefinition.fixed("Freedom and Democracy Day", 11, 17).through(2024), .christmasEve, .christmasDay,
        .secondChristmasDay,
    ]

    static let slovenia: [HolidayDefinition] = [
        .newYear, .fixed("Second Day of the Year", 1, 2), .fixed("Culture Day", 2, 8), .easterSunday, .easterMonday,
        .fixed("Day of Uprising", 4, 27), .labourDay, .fixed("Labour Day, second day", 5, 2), .whitSunday,
        .fixed("Statehood Day", 6, 25), .assumption, .fixed("Reformation Day", 10, 31), .allSaints, .christmasDay,
        .secondChristmasDay,
    ]
}
