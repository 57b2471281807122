/// How much a role gets done.
struct RoleCapacity: Sendable, Equatable {
    /// At how many measures it works at a time.
    let measures: Int
    /// How many persons work at each of them.
    let persons: Int
}
