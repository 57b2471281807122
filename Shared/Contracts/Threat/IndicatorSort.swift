/// What an indicator of compromise is: the form that its value must have.
public enum IndicatorSort: String, Sendable, Codable, CaseIterable {
    /// An IPv4 address in four decimal numbers.
    case ipv4Address = "ipv4-address"
    /// An IPv6 address (RFC 4291).
    case ipv6Address = "ipv6-address"
    /// A domain's name (RFC 1035), without a final dot.
    case domainName = "domain-name"
    /// An http or https address.
    case url
    /// A mailbox's address.
    case emailAddress = "email-address"
    /// The SHA-256 of a file.
    case fileHash = "file-hash"
    /// A vulnerability's number in the CVE list.
    case vulnerability
}
