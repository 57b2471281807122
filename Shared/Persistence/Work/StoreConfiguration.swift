public import Contracts

/// How a store keeps its promises.
public struct StoreConfiguration: Sendable {
    /// The service's domain: the type of outcome events is named after it.
    public var domain: Domain
    /// What holds: everything, but in a development run that shows a test fail without it.
    public var guarantees: Set<Guarantee>
    /// Where commits may be stopped.
    public var hooks: StoreHooks
    /// The largest body of an event, in bytes.
    public var maximumEventBytes: Int

    /// Describes a store.
    public init(
        domain: Domain, guarantees: Set<Guarantee> = Set(Guarantee.allCases), hooks: StoreHooks = StoreHooks(),
        maximumEventBytes: Int = 1_048_576
    ) {
        self.domain = domain
        self.guarantees = guarantees
        self.hooks = hooks
        self.maximumEventBytes = maximumEventBytes
    }

    /// The role that a store's pool must have.
    public var role: DatabaseRole { guarantees.contains(.rowLevelSecurity) ? .runtime : .unguarded }

    /// The type of the event that closes an operation which wrote nothing else.
    var operationEnded: MessageType { RuntimeMessages.operationEnded(of: domain) }
}
