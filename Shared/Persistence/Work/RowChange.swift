/// A row's next state as a unit wants it; without a row it is removed.
struct RowChange: Sendable {
    let unit: Int
    let table: TableDescription
    let version: Int
    let row: StateRow?
}
