/// Under which a file's bytes are kept, within a tenant.
struct ContentKey: Hashable, Sendable {
    let digest: String
    let purpose: String
}
