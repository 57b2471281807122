public import Contracts
public import Persistence

/// What the agent's rules need to know of its aggregates within one message's unit of work.
public protocol IncidentManagementRepository: Sendable {
    /// An incident; nil when there is none by that identifier.
    func incident(_ id: ResourceID) async throws(StoreError) -> Incident?
    /// Whether any incident is said to be a recurrence of that one.
    func hasRecurrences(of incident: ResourceID) async throws(StoreError) -> Bool
}
