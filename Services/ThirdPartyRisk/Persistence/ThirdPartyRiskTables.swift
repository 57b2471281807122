internal import Contracts
internal import Persistence

/// The agent's tables.
enum ThirdPartyRiskTables {
    static let providers = ResourceTable<Provider>(
        "providers",
        columns: [
            .text("identification_code") { $0.identificationCode },
            .text("ultimate_parent") { $0.ultimateParent?.text },
        ])
    static let contracts = ResourceTable<Contract>(
        "contracts",
        columns: [
            .text("reference_number") { $0.referenceNumber }, .text("provider") { $0.provider.text },
            .text("overarching") { $0.overarching?.text },
        ])
}
