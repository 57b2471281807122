/// An asset or a function that an impact reaches, with what says how bad that is.
public struct ImpactNode: Sendable, Codable, Equatable {
    /// `asset` or `business-function`.
    public let kind: ResourceKind
    /// Which one.
    public let id: ResourceID
    /// What it is called.
    public let name: String
    /// Over how many dependencies it is reached at least; 0 for those that were asked for.
    public let depth: Int
    /// The node before it on the shortest way there, of several the one with the lowest identifier; nil at depth 0.
    public let through: ResourceID?
    /// What type of asset it is; nil for a function.
    public let type: AssetSort?
    /// A function's number in the register of information; nil for an asset.
    public let identifier: String?
    /// The organisation whose function it is; nil for an asset.
    public let organisation: ResourceID?
    /// Whether it is critical or important, on the closed list of these; nil for an asset that supports no function.
    public let criticality: String?
    /// Within how many hours it must be back; nil when that isn't defined.
    public let recoveryTimeObjectiveHours: Int?
    /// Of how many hours data may be lost; nil when that isn't defined.
    public let recoveryPointObjectiveHours: Int?

    /// An asset that is reached.
    /// - Parameters:
    ///   - asset: which one.
    ///   - depth: over how many dependencies.
    ///   - through: the node before it; nil at depth 0.
    public init(_ asset: Asset, depth: Int, through: ResourceID?) {
        kind = AssetContent.kind
        id = asset.id
        name = asset.name
        self.depth = depth
        self.through = through
        type = asset.type
        identifier = nil
        organisation = nil
        criticality = asset.criticality
        recoveryTimeObjectiveHours = asset.recoveryTimeObjectiveHours
        recoveryPointObjectiveHours = asset.recoveryPointObjectiveHours
    }

    /// A function that is reached.
    /// - Parameters:
    ///   - function: which one.
    ///   - depth: over how many dependencies.
    ///   - through: the node before it; nil at depth 0.
    public init(_ function: BusinessFunction, depth: Int, through: ResourceID?) {
        kind = BusinessFunctionContent.kind
        id = function.id
        name = function.name
        self.depth = depth
        self.through = through
        type = nil
        identifier = function.identifier
        organisation = function.organisation
        criticality = function.criticality
        recoveryTimeObjectiveHours = function.recoveryTimeObjectiveHours
        recoveryPointObjectiveHours = function.recoveryPointObjectiveHours
    }
}
