internal import Contracts
internal import Persistence

/// The agent's tables.
enum ThreatIntelligenceTables {
    static let sources = ResourceTable<ThreatSource>("threat_sources")
    static let indicators = ResourceTable<Indicator>(
        "indicators",
        columns: [
            .text("source") { $0.source.text }, .text("type") { $0.type.rawValue }, .text("value") { $0.value },
        ])
}
