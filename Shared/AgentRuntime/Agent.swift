public import Contracts
public import Persistence

/// The declaration of an agent: all that distinguishes it from the others. The runtime does the rest.
public protocol Agent: Sendable {
    /// Its aggregates behind its repository protocol.
    associatedtype Repository: Sendable

    /// Its name, domain, messages and resources.
    static var contract: AgentContract { get }
    /// Settings of its own beside the runtime's.
    static var configurationKeys: [ConfigurationKey] { get }
    /// Its tables' migrations, after the library's own.
    static var migrations: [Migration] { get }
    /// Its tables, so that its state can be rebuilt from the log and compared.
    static var tables: [any AnyResourceTable] { get }

    /// Makes the agent.
    /// - Throws: ``ConfigurationError`` for settings that don't fit together.
    init(configuration: Configuration) throws
    /// The repository over one message's unit of work.
    func repository(over unit: any UnitOfWork) -> Repository
    /// The messages it handles.
    var subscriptions: [Subscription<Repository>] { get }
}

extension Agent {
    /// No settings of its own.
    public static var configurationKeys: [ConfigurationKey] { [] }

    /// The settings of every agent, and its own.
    public static var allConfigurationKeys: [ConfigurationKey] { AgentKeys.all + configurationKeys }
}
