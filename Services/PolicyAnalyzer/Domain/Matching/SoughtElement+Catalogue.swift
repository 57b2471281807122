internal import Regulation

extension SoughtElement {
    /// The most seldom rhythm that still is one where the law names none, in hours: three years.
    private static let mostSeldom = 3 * TimeWords.year

    /// - Parameter demanded: how often or by when, as the catalogue says it for the whole obligation.
    init(
        _ element: ObligationElement, demanded: String?, drafts: [PhraseDraft], weights: [Double],
        rarities: [Double], frequency: FrequencyReader, analyzer: any TextAnalyzer
    ) {
        name = element.name
        kind = Self.kind(
            of: drafts, named: frequency.readings(in: analyzer.words(in: element.name)),
            demanded: frequency.readings(in: analyzer.words(in: demanded ?? "")))
        let core = Self.core(of: drafts)
        phrases = drafts.filter { !$0.terms.isEmpty }.map { draft in
            let own = draft.terms.map { weights[$0] }
            let isCore = draft.terms.map(core.contains)
            let rare = draft.terms.map { rarities[$0] }
            return SoughtPhrase(
                terms: draft.terms, weights: own, total: own.reduce(0, +), rarities: rare,
                totalRarity: rare.reduce(0, +), isCore: isCore,
                coreCount: isCore.count { $0 }, deniesItself: draft.deniesItself)
        }
    }

    /// The terms that most of the phrases share.
    private static func core(of drafts: [PhraseDraft]) -> Set<Int> {
        var uses: [Int: Int] = [:]
        for draft in drafts { for term in draft.terms { uses[term, default: 0] += 1 } }
        return Set(uses.filter { $0.value >= 3 && $0.value * 2 > drafts.count }.keys)
    }

    /// A rhythm or a limit when most of the phrases name one; what it must be is what the element's name says, else
    /// the obligation, else the most generous of the phrases.
    private static func kind(
        of drafts: [PhraseDraft], named: [FrequencyReading], demanded: [FrequencyReading]
    ) -> Kind {
        let readings = drafts.flatMap { $0.readings.prefix(1) }.map(\.meaning)
        guard readings.count * 5 >= drafts.count * 3 else { return .duty }
        let isLimit = readings.filter { if case .within = $0 { true } else { false } }.count * 2 > readings.count
        if isLimit {
            let limits = (named + demanded).compactMap(\.limit)
            let hours = named.compactMap(\.limit).first ?? mostFrequent(readings.compactMap(\.limit)) ?? limits.first
            return hours.map { .limit(withinHours: $0) } ?? .duty
        }
        let fixed = (named.compactMap(\.period) + demanded.compactMap(\.period)).first
        let saysRegular = (named + demanded).contains { $0.meaning == .regularly } || readings.contains(.regularly)
        if let fixed { return .rhythm(everyHours: fixed, acceptsRegular: false) }
        if saysRegular { return .rhythm(everyHours: mostSeldom, acceptsRegular: true) }
        return .rhythm(everyHours: readings.compactMap(\.period).max() ?? mostSeldom, acceptsRegular: false)
    }

    private static func mostFrequent(_ values: [Double]) -> Double? {
        let counts = Dictionary(values.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}

extension FrequencyReading {
    /// The rhythm's length, if it is one.
    var period: Double? { meaning.period }
    /// The limit's length, if it is one.
    var limit: Double? { meaning.limit }
}

extension FrequencyReading.Meaning {
    var period: Double? { if case .every(let hours) = self { hours } else { nil } }
    var limit: Double? { if case .within(let hours) = self { hours } else { nil } }
}
