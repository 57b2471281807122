internal import Contracts

extension FindingStatus {
    /// What a finding of this status has: dates, and what proves what happened on them (Regulation (EU) 2022/2554,
    /// Article 24(5), for those that are remedied and validated).
    var members: [String] {
        switch self {
        case .open: []
        case .remedied: ["remediedOn", "remedy"]
        case .validated: ["remediedOn", "remedy", "validatedOn", "validation"]
        case .accepted: ["acceptedOn", "acceptance", "acceptedBy"]
        }
    }
}
