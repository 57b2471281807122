internal import Contracts

/// The two objectives of recovery that functions and assets have, in hours.
enum RecoveryObjective: String, Sendable, CaseIterable {
    case time = "recoveryTimeObjectiveHours"
    case point = "recoveryPointObjectiveHours"

    /// The objective of a function; nil when it isn't defined.
    func hours(of function: BusinessFunctionContent) -> Int? {
        switch self {
        case .time: function.recoveryTimeObjectiveHours
        case .point: function.recoveryPointObjectiveHours
        }
    }

    /// The objective of an asset; nil when it isn't defined.
    func hours(of asset: AssetContent) -> Int? {
        switch self {
        case .time: asset.recoveryTimeObjectiveHours
        case .point: asset.recoveryPointObjectiveHours
        }
    }

    /// Whether an asset recovers later than a function that it supports, as far as both are defined.
    func isLonger(for asset: AssetContent, than function: BusinessFunctionContent) -> Bool {
        guard let own = hours(of: asset), let demanded = hours(of: function) else { return false }
        return own > demanded
    }
}
