internal import Contracts
internal import Persistence

/// The agent's tables.
enum IncidentManagementTables {
    static let incidents = ResourceTable<Incident>(
        "incidents", columns: [.text("recurrence_of") { $0.recurrenceOf?.text }])
    static let cyberThreats = ResourceTable<CyberThreat>("cyber_threats")
}
