/// Which stream it is within a service's log, as stored.
struct StreamIdentity: Sendable, Hashable {
    let tenant: String
    let stream: String

    init(tenant: String, stream: String) {
        self.tenant = tenant
        self.stream = stream
    }

    init(_ row: LogRow) {
        tenant = row.tenant
        stream = row.stream
    }
}
