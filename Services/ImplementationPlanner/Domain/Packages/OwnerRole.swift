/// Who does a piece of work.
enum OwnerRole: String, Sendable, CaseIterable {
    case managementOffice = "Management body's office"
    case riskManager = "ICT risk manager"
    case securityOfficer = "Chief information security officer"
    case operations = "Head of IT operations"
    case continuity = "Business continuity manager"
    case incidents = "Incident manager"
    case testing = "Resilience testing lead"
    case thirdParty = "Third-party risk manager"
    case legal = "Legal counsel"

    /// At how many measures the role works at a time, and how many persons work at each. The product's assumption for
    /// a mid-size organisation; whoever has more people changes this table.
    var capacity: RoleCapacity {
        switch self {
        case .managementOffice: RoleCapacity(measures: 1, persons: 1)
        case .riskManager: RoleCapacity(measures: 2, persons: 1)
        case .securityOfficer: RoleCapacity(measures: 2, persons: 2)
        case .operations: RoleCapacity(measures: 2, persons: 2)
        case .continuity: RoleCapacity(measures: 1, persons: 2)
        case .incidents: RoleCapacity(measures: 1, persons: 2)
        case .testing: RoleCapacity(measures: 1, persons: 2)
        case .thirdParty: RoleCapacity(measures: 2, persons: 1)
        case .legal: RoleCapacity(measures: 2, persons: 1)
        }
    }
}
