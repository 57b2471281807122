internal import Contracts
internal import Persistence

/// The agent's tables.
enum ThreatIntelligenceTables {
    static let sources = ResourceTable<ThreatSource>("sources")
    static let indicators = ResourceTable<Indicator>(
        "indicators",
        columns: [
            .text("source") { $0.source.text }, .text("sort") { $0.sort.rawValue }, .text("value") { $0.value },
        ])
}
