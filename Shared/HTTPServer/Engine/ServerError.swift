/// Why a server could not start or take a certificate.
public enum ServerError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Another process listens there.
    case addressInUse(address: String, port: Int)
    /// The address is not an IP address of this machine.
    case addressInvalid(address: String, reason: String)
    /// The process may not listen there (ports below 1024).
    case notPermitted(address: String, port: Int)
    /// The certificate or its key can't be used.
    case certificate(reason: String)
    /// Something else failed.
    case system(reason: String)
    /// The server runs or ran already.
    case alreadyStarted

    /// What is wrong, for people.
    public var description: String {
        switch self {
        case .addressInUse(let address, let port): "\(address) port \(port) is in use by another process"
        case .addressInvalid(let address, let reason): "can't listen at \(address): \(reason)"
        case .notPermitted(let address, let port): "no permission to listen at \(address) port \(port)"
        case .certificate(let reason): "the TLS certificate can't be used: \(reason)"
        case .system(let reason): "the HTTP server can't start: \(reason)"
        case .alreadyStarted: "the HTTP server was started already"
        }
    }
}
