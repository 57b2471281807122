internal import Contracts

/// Compares a table's stored rows with those that the log makes, column by column.
struct StateComparison {
    let tenant: TenantID
    let table: any AnyResourceTable

    func differences(expected: [ResourceID: StateRow], stored: [ResourceID: StateRow]) -> [StateDifference] {
        Set(expected.keys).union(stored.keys).sorted().flatMap { id -> [StateDifference] in
            switch (expected[id], stored[id]) {
            case (let expected?, let stored?): columns(expected, stored)
            case (let expected, let stored):
                [difference(id, "*", expected.map { "version \($0.version)" }, stored.map { "version \($0.version)" })]
            }
        }
    }

    private func columns(_ expected: StateRow, _ stored: StateRow) -> [StateDifference] {
        var differences: [StateDifference] = []
        if expected.version != stored.version {
            differences.append(difference(expected.id, "version", "\(expected.version)", "\(stored.version)"))
        }
        if expected.body != stored.body {
            differences.append(
                difference(
                    expected.id, "body", String(decoding: expected.body, as: UTF8.self),
                    String(decoding: stored.body, as: UTF8.self)))
        }
        for (index, column) in table.columnDeclarations.enumerated()
        where expected.columns[index] != stored.columns[index] {
            differences.append(
                difference(expected.id, column.name, "\(expected.columns[index])", "\(stored.columns[index])"))
        }
        return differences
    }

    private func difference(
        _ id: ResourceID, _ column: String, _ expected: String?, _ stored: String?
    ) -> StateDifference {
        StateDifference(tenant, table.name, row: id.text, column: column, expected: expected, stored: stored)
    }
}
