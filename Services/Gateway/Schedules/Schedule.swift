internal import Contracts

/// What starts workflows by itself: the gateway's own aggregate, as people have described it.
struct Schedule: Codable, Sendable, Equatable {
    let id: ResourceID
    var version: Int
    var name: String
    /// The organisation that each workflow is for.
    var organisation: ResourceID
    /// The kind of workflow that is started, under its current definition.
    var workflow: String
    var trigger: ScheduleTrigger
    var isEnabled: Bool
    /// Who made it, with the roles of that moment: in this name its workflows run.
    let owner: Requester
    let createdAt: Timestamp
    var updatedAt: Timestamp
    /// SHA-256 of the request that made it, in hex: another request under its key is refused.
    let requestHash: String
}
