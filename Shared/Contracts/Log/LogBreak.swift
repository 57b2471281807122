/// A place where a log isn't what it was, or what its seals say.
public struct LogBreak: Codable, Sendable, Hashable {
    /// What is wrong there.
    public enum Cause: String, Codable, Sendable, CaseIterable {
        /// A column of the event was changed: its hash isn't that of its columns.
        case changed
        /// The event and its hash were written anew: the seal has another hash for it.
        case replaced
        /// The event doesn't carry the hash of the one before it in its stream.
        case previousHash = "previous-hash"
        /// The version before it is missing in its stream.
        case gap
        /// The event was sealed and isn't there: it was deleted, its stream cut short, or it stands elsewhere.
        case missing
        /// The event stands among sealed ones and was not sealed.
        case inserted
        /// Another event was sealed at this position: events changed places.
        case moved
        /// The seal isn't there, while a later one or the log tells of it.
        case sealMissing = "seal-missing"
        /// The seal was changed: it doesn't fit the seal before it, its list of events, or what was told of it.
        case sealChanged = "seal-changed"
        /// The seal's signature doesn't fit.
        case sealSignature = "seal-signature"
        /// The seal is signed with a key that isn't known.
        case sealKey = "seal-key"
        /// The log doesn't have what others heard of it: it was set back to an earlier time.
        case setBack = "set-back"
        /// The export ends before its end.
        case incomplete
        /// The export's line can't be read.
        case unreadable
    }

    /// What is wrong.
    public let cause: Cause
    /// Whose event it is; nil for a seal, and where it's another tenant's than the one who asked.
    public let tenant: String?
    /// The event's stream, as stored or sealed.
    public let stream: String?
    /// The event's version in it.
    public let version: Int?
    /// The event's position; of a seal the last one that it covers.
    public let position: Int64?
    /// The seal's number, where it concerns one.
    public let seal: Int?
    /// The export's line, where one can't be read.
    public let line: Int?

    /// Names a place.
    public init(
        _ cause: Cause, tenant: String? = nil, stream: String? = nil, version: Int? = nil, position: Int64? = nil,
        seal: Int? = nil, line: Int? = nil
    ) {
        self.cause = cause
        self.tenant = tenant
        self.stream = stream
        self.version = version
        self.position = position
        self.seal = seal
        self.line = line
    }
}

extension LogBreak: CustomStringConvertible {
    /// One line for a person.
    public var description: String {
        let parts = [
            seal.map { "seal \($0)" }, stream.map { "\(tenant ?? "?") \($0)" }, version.map { "version \($0)" },
            position.map { "position \($0)" }, line.map { "line \($0)" },
        ]
        return "\(cause.rawValue): \(parts.compactMap(\.self).joined(separator: ", "))"
    }
}
