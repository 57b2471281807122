internal import Contracts

/// A service's state and log in its PostgreSQL schema.
public struct PostgresStore: UnitOfWorkStore {
    let pool: PostgresPool
    let configuration: StoreConfiguration

    /// Makes a store.
    /// - Parameters:
    ///   - pool: of the role that ``StoreConfiguration/role`` names.
    ///   - configuration: the domain, the guarantees and the limits.
    public init(pool: PostgresPool, configuration: StoreConfiguration) {
        self.pool = pool
        self.configuration = configuration
    }

    /// Begins a batch.
    public func batch() -> any WorkBatch { BufferedBatch(backend: self) }
}
