/// Southern Europe.
extension HolidayTable {
    static let cyprus: [HolidayDefinition] = [
        .newYear, .epiphany, .cleanMonday, .fixed("Greek Independence Day", 3, 25),
        .fixed("National Day", 4, 1), .orthodoxGoodFriday, .orthodoxEasterSunday, .orthodoxEasterMonday, .labourDay,
        .orthodoxWhitMonday, .assumption, .fixed("Independence Day", 10, 1), .fixed("Ohi Day", 10, 28),
        .christmasDay, .secondChristmasDay,
    ]

    /// 1 May moves by ministerial decision when it meets Easter or a Sunday; such a decision is not foreseen here.
    static let greece: [HolidayDefinition] = [
        .newYear, .epiphany, .cleanMonday, .fixed("Independence Day", 3, 25), .orthodoxGoodFriday,
        .orthodoxEasterSunday, .orthodoxEasterMonday, .labourDay, .orthodoxWhitMonday, .assumption,
        .fixed("Ohi Day", 10, 28), .christmasDay, .secondChristmasDay,
    ]

    /// 4 October is a holiday again from 2026 (Law 151/2025).
    static let italy: [HolidayDefinition] = [
        .newYear, .epiphany, .easterSunday, .easterMonday, .fixed("Liberation Day", 4, 25), .labourDay,
        .fixed("Republic Day", 6, 2), .assumption,
        HolidayDefinition.fixed("Saint Francis of Assisi", 10, 4).since(2026), .allSaints, .immaculateConception,
        .christmasDay, .fixed("Saint Stephen's Day", 12, 26),
    ]

    static let malta: [HolidayDefinition] = [
        .newYear, .fixed("Shipwreck of Saint Paul", 2, 10), .fixed("Saint Joseph's Day", 3, 19),
        .fixed("Freedom Day", 3, 31), .goodFriday, .labourDay, .fixed("Sette Giugno", 6, 7),
        .fixed("Saint Peter and Saint Paul", 6, 29), .assumption, .fixed("Victory Day", 9, 8),
        .fixed("Independence Day", 9, 21), .immaculateConception, .fixed("Republic Day", 12, 13), .christmasDay,
    ]

    static let portugal: [HolidayDefinition] = [
        .newYear, .goodFriday, .easterSunday, .fixed("Freedom Day", 4, 25), .labourDay, .corpusChristi,
        .fixed("Portugal Day", 6, 10), .assumption, .fixed("Republic Day", 10, 5), .allSaints,
        .fixed("Restoration of Independence", 12, 1), .immaculateConception, .christmasDay,
    ]

    /// The days that hold in every autonomous community; a community's own days and its moves from Sundays are not
    /// nationwide. Epiphany may be exchanged, but no community does so.
    static let spain: [HolidayDefinition] = [
        .newYear, .epiphany, .goodFriday, .labourDay, .assumption, .fixed("National Day", 10, 12), .allSaints,
        .fixed("Constitution Day", 12, 6), .immaculateConception, .christmasDay,
    ]
}
