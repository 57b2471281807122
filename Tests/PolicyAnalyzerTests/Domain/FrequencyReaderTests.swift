import Testing

@testable import PolicyAnalyzer

@Suite("Reading of rhythms and limits")
struct FrequencyReaderTests {
    private static let analyzer = DocumentTextAnalyzer()

    private static func readings(_ text: String) -> [FrequencyReading] {
        FrequencyReader().readings(in: analyzer.words(in: text))
    }

    @Test(
        "a rhythm in hours",
        arguments: [
            ("tested at least annually", 8_760), ("every twelve months", 8_760), ("every 12 months", 8_760),
            ("once a year", 8_760), ("each calendar year", 8_760), ("each January", 8_760), ("twice a year", 4_380),
            ("every six months", 4_380), ("half-yearly", 4_380), ("semi-annually", 4_380), ("quarterly", 2_190),
            ("each quarter", 2_190), ("in March and in September", 4_380), ("every second year", 17_520),
            ("every three years", 26_280), ("every Sunday night", 168), ("once a week", 168), ("daily", 24),
            ("two sessions a year", 4_380), ("mindestens einmal im Jahr", 8_760), ("alle zwölf Monate", 8_760),
            ("halbjährlich", 4_380), ("alle drei Jahre", 26_280), ("jedes Quartal", 2_190), ("jährliche", 8_760),
            ("zweimal jährlich", 4_380), ("wöchentlich", 168), ("pro Jahr", 8_760), ("jedes zweite Jahr", 17_520),
        ])
    func rhythms(text: String, hours: Double) {
        #expect(Self.readings(text).compactMap(\.period) == [hours])
    }

    @Test(
        "a limit in hours",
        arguments: [
            ("within four hours", 4), ("within 24 hours", 24), ("no later than one month", 730),
            ("within a month", 730), ("within twenty-four hours", 24), ("seventy-two hours", 72),
            ("within five working days", 120), ("innerhalb von vier Stunden", 4), ("binnen 72 Stunden", 72),
            ("spätestens nach einem Monat", 730), ("vierundzwanzig Stunden", 24), ("24h", 24),
            ("binnen sieben Kalendertagen", 168),
        ])
    func limits(text: String, hours: Double) {
        #expect(Self.readings(text).compactMap(\.limit) == [hours])
    }

    @Test("regularly is neither", arguments: ["regularly", "at regular intervals", "periodically", "regelmäßig"])
    func regular(text: String) {
        #expect(Self.readings(text).map(\.meaning) == [.regularly])
    }

    @Test("no time at all", arguments: ["all systems are tested", "alle IKT-Systeme", "on request", "one of them"])
    func none(text: String) {
        #expect(Self.readings(text).isEmpty)
    }

    @Test(
        "as frequent as demanded or not",
        arguments: [
            ("every six months", 8_760.0, true), ("quarterly", 8_760, true), ("every 52 weeks", 8_760, true),
            ("every three years", 8_760, false), ("yearly", 4_380, false), ("quarterly", 168, false),
            ("regularly", 8_760, false),
        ])
    func rhythmsMeet(text: String, demanded: Double, isMet: Bool) {
        #expect(Self.readings(text).contains { $0.meets(every: demanded) } == isMet)
    }

    @Test(
        "as short as demanded or not",
        arguments: [
            ("within four hours", 4.0, true), ("within 24 hours", 4, false), ("within three months", 730, false),
        ])
    func limitsMeet(text: String, demanded: Double, isMet: Bool) {
        #expect(Self.readings(text).contains { $0.meets(within: demanded) } == isMet)
    }
}
