import Contracts
import Persistence
import Testing

@Suite struct UnitOfWorkContractTests {
    @Test(arguments: UnitOfWorkContract.Case.allCases)
    func inMemory(_ wanted: UnitOfWorkContract.Case) async throws {
        let store = InMemoryStore(StoreConfiguration(domain: .risk))
        try await UnitOfWorkContract(store: store, log: store).check(wanted)
    }

    @Test(
        .enabled(if: TestDatabase.isAvailable, "DORA_TEST_DATABASE_URL is not set"),
        arguments: UnitOfWorkContract.Case.allCases)
    func onPostgreSQL(_ wanted: UnitOfWorkContract.Case) async throws {
        try await TestDatabase.run { database in
            let contract = UnitOfWorkContract(
                store: database.store(), log: PostgresEventLogReader(pool: database.relay))
            try await contract.check(wanted)
        }
    }
}
