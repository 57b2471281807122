internal import Cryptography

/// Which event it is within a service's log, as stored.
struct EventName: Sendable, Hashable {
    let tenant: String
    let stream: String
    let version: Int

    /// SHA-256 of the name: it stands in a seal for the name, so that a tenant can follow a seal without being told the
    /// others' names.
    var digest: [UInt8] {
        var fields = FieldBytes("dora event name 1", capacity: 160)
        fields.add(text: tenant)
        fields.add(text: stream)
        fields.add(integer: Int64(version))
        return Array(SHA256Digest(of: fields.bytes).bytes)
    }
}
