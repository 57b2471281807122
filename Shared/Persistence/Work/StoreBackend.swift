internal import Contracts

/// What a buffered batch needs of the place where things are kept: reads at once, and one commit.
protocol StoreBackend: Sendable {
    var configuration: StoreConfiguration { get }
    func row(_ id: ResourceID, of table: TableDescription, tenant: TenantID) async throws(StoreError) -> StateRow?
    func rows(
        of table: TableDescription, tenant: TenantID, where filters: [ColumnFilter], limit: Int
    ) async throws(StoreError) -> [StateRow]
    func content(_ key: ContentKey, tenant: TenantID, range: Range<Int>?) async throws(StoreError) -> [UInt8]?
    /// By index.
    func chunks(of attempt: MessageID, tenant: TenantID) async throws(StoreError) -> [Int: [UInt8]]
    func tombstone(of message: MessageID, tenant: TenantID) async throws(StoreError) -> String?
    /// Tombstones of messages, and rows, each with its table's description.
    func readAhead(
        _ messages: [ReadAhead.Message], rows: [RowKey: TableDescription]
    ) async throws(StoreError) -> ReadAhead
    func known(_ messages: [(TenantID, MessageID)]) async throws(StoreError) -> [KnownMessage]
    func commit(_ plan: CommitPlan) async throws(StoreError) -> [LoggedEvent]
}
