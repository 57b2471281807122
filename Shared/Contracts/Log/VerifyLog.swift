/// The body of the query `verify-log`: verify so much of the log for the tenant that asks.
public struct VerifyLog: Codable, Sendable {
    /// Where to begin.
    public let after: LogCursor
    /// After how many events to stop, at the next seal's end.
    public let limit: Int
    /// The last seal of which the asker has heard; nil when it has heard of none.
    public let heard: SealWritten?

    /// Makes the query.
    public init(after: LogCursor, limit: Int, heard: SealWritten?) {
        self.after = after
        self.limit = limit
        self.heard = heard
    }

    /// Who may ask for verifications, comparisons and exports.
    public static let allowedRoles: Set<Role> = [.administrator, .complianceOfficer, .auditor]
}
