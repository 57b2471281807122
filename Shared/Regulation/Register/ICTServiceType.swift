/// The types of ICT services: Implementing Regulation (EU) 2024/2956, Annex III, S01 to S19 in their order.
public enum ICTServiceType: String, Sendable, Codable, CaseIterable {
    /// S01. ICT project management.
    case ictProjectManagement = "ict-project-management"
    /// S02. ICT development.
    case ictDevelopment = "ict-development"
    /// S03. Help desk and first level support.
    case helpDesk = "help-desk"
    /// S04. Management of ICT security.
    case securityManagement = "security-management"
    /// S05. Provision of data.
    case provisionOfData = "provision-of-data"
    /// S06. Analysis of data.
    case dataAnalysis = "data-analysis"
    /// S07. ICT, facilities and hosting without cloud services.
    case facilitiesAndHosting = "facilities-and-hosting"
    /// S08. Computation.
    case computation
    /// S09. Storage of data outside a cloud.
    case nonCloudDataStorage = "non-cloud-data-storage"
    /// S10. Carrying of telecommunication.
    case telecomCarrier = "telecom-carrier"
    /// S11. Infrastructure of networks.
    case networkInfrastructure = "network-infrastructure"
    /// S12. Hardware and physical devices.
    case hardwareAndPhysicalDevices = "hardware-and-physical-devices"
    /// S13. Licences of software, without software as a service.
    case softwareLicensing = "software-licensing"
    /// S14. Management of ICT operations, maintenance included.
    case operationManagement = "operation-management"
    /// S15. ICT consulting.
    case ictConsulting = "ict-consulting"
    /// S16. ICT risk management.
    case ictRiskManagement = "ict-risk-management"
    /// S17. Infrastructure as a service.
    case cloudInfrastructure = "cloud-infrastructure"
    /// S18. Platform as a service.
    case cloudPlatform = "cloud-platform"
    /// S19. Software as a service.
    case cloudSoftware = "cloud-software"

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .ictProjectManagement: "eba_TA:S01"
        case .ictDevelopment: "eba_TA:S02"
        case .helpDesk: "eba_TA:S03"
        case .securityManagement: "eba_TA:S04"
        case .provisionOfData: "eba_TA:S05"
        case .dataAnalysis: "eba_TA:S06"
        case .facilitiesAndHosting: "eba_TA:S07"
        case .computation: "eba_TA:S08"
        case .nonCloudDataStorage: "eba_TA:S09"
        case .telecomCarrier: "eba_TA:S10"
        case .networkInfrastructure: "eba_TA:S11"
        case .hardwareAndPhysicalDevices: "eba_TA:S12"
        case .softwareLicensing: "eba_TA:S13"
        case .operationManagement: "eba_TA:S14"
        case .ictConsulting: "eba_TA:S15"
        case .ictRiskManagement: "eba_TA:S16"
        case .cloudInfrastructure: "eba_TA:S17"
        case .cloudPlatform: "eba_TA:S18"
        case .cloudSoftware: "eba_TA:S19"
        }
    }
}
