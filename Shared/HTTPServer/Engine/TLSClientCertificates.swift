/// Whether clients show certificates (mutual TLS), and whose.
public enum TLSClientCertificates: Sendable, CustomStringConvertible {
    /// Clients are not asked.
    case none
    /// Clients are asked. One that shows none is let in, one that shows a certificate that isn't good is not.
    /// `authorities` are the certificates of those who vouch for clients, PEM text; each is trusted by itself.
    case request(authorities: String)
    /// Only clients with a good certificate are let in.
    case require(authorities: String)

    /// The demand, without the certificates.
    public var description: String {
        switch self {
        case .none: "none"
        case .request: "request"
        case .require: "require"
        }
    }
}
