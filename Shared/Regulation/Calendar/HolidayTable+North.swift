/// Northern Europe and the Baltic States.
extension HolidayTable {
    static let denmark: [HolidayDefinition] = [
        .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday,
        HolidayDefinition("Great Prayer Day", .easter(26)).through(2023), .ascension, .whitSunday, .whitMonday,
        .christmasDay, .secondChristmasDay,
    ]

    static let estonia: [HolidayDefinition] = [
        .newYear, .fixed("Independence Day", 2, 24), .goodFriday, .easterSunday, .labourDay, .whitSunday,
        .fixed("Victory Day", 6, 23), .fixed("Midsummer Day", 6, 24),
        .fixed("Day of Restoration of Independence", 8, 20), .christmasEve, .christmasDay, .secondChristmasDay,
    ]

    /// Section 5 of the Act on the calculation of statutory time limits (150/1930) equates the two eves.
    static let finland: [HolidayDefinition] = [
        .newYear, .epiphany, .goodFriday, .easterSunday, .easterMonday, .labourDay, .ascension, .whitSunday,
        .midsummerEve.equated(), .midsummerDay, .nordicAllSaints, .fixed("Independence Day", 12, 6),
        .christmasEve.equated(), .christmasDay, .secondChristmasDay,
    ]

    /// Christmas Eve and New Year's Eve are holidays from noon only and count as working days here.
    static let iceland: [HolidayDefinition] = [
        .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday,
        HolidayDefinition("First Day of Summer", .weekday(4, onOrAfterMonth: 4, day: 19, offset: 0)), .labourDay,
        .ascension, .whitSunday, .whitMonday, .fixed("National Day", 6, 17),
        HolidayDefinition("Commerce Day", .weekday(1, onOrAfterMonth: 8, day: 1, offset: 0)), .christmasDay,
        .secondChristmasDay,
    ]

    static let latvia: [HolidayDefinition] = [
        .newYear, .goodFriday, .easterSunday, .easterMonday, .labourDay,
        HolidayDefinition.fixed("Restoration of Independence", 5, 4).movedFromWeekends(), .whitSunday,
        .fixed("Midsummer Eve", 6, 23), .fixed("Midsummer Day", 6, 24),
        HolidayDefinition.fixed("Proclamation of the Republic", 11, 18).movedFromWeekends(), .christmasEve,
        .christmasDay, .secondChristmasDay, .fixed("New Year's Eve", 12, 31),
    ]

    static let lithuania: [HolidayDefinition] = [
        .newYear, .fixed("Restoration of the State", 2, 16), .fixed("Restoration of Independence", 3, 11),
        .easterSunday, .easterMonday, .labourDay, .fixed("Midsummer Day", 6, 24), .fixed("Statehood Day", 7, 6),
        .assumption, .allSaints, HolidayDefinition.fixed("All Souls' Day", 11, 2).since(2020), .christmasEve,
        .christmasDay, .secondChristmasDay,
    ]

    static let norway: [HolidayDefinition] = [
        .newYear, .maundyThursday, .goodFriday, .easterSunday, .easterMonday, .labourDay,
        .fixed("Constitution Day", 5, 17), .ascension, .whitSunday, .whitMonday, .christmasDay, .secondChristmasDay,
    ]

    /// Section 2 of the Act on the calculation of statutory time (1930:173) equates the three eves.
    static let sweden: [HolidayDefinition] = [
        .newYear, .epiphany, .goodFriday, .easterSunday, .easterMonday, .labourDay, .ascension, .whitSunday,
        .fixed("National Day", 6, 6), .midsummerEve.equated(), .midsummerDay, .nordicAllSaints,
        .christmasEve.equated(), .christmasDay, .secondChristmasDay,
        HolidayDefinition.fixed("New Year's Eve", 12, 31).equated(),
    ]
}
