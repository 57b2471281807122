internal import Contracts
internal import Persistence

/// The agent's tables.
enum RiskTables {
    static let risks = ResourceTable<Risk>("risks", columns: [.text("quantification") { $0.quantification?.text }])
    static let quantifications = ResourceTable<Quantification>("quantifications")
}
