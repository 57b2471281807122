internal import Contracts
internal import Persistence

/// The agent's tables.
enum ICTRiskManagementTables {
    static let functions = ResourceTable<BusinessFunction>(
        "business_functions",
        columns: [
            .text("organisation") { $0.organisation.text }, .text("identifier") { $0.identifier },
            .text("licensed_activity") { $0.licensedActivity }, .text("name") { $0.name },
        ])
    static let assets = ResourceTable<Asset>("assets")
}
