internal import Contracts

/// A resource as its table holds it. What is read for a handler comes without the columns: the body says all.
struct StateRow: Sendable, Hashable {
    let id: ResourceID
    let version: Int
    let body: [UInt8]
    var columns: [ColumnValue] = []
}
