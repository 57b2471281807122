/// A setting that a service refuses to start with.
public struct ConfigurationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The setting, or the file at fault.
    public let key: String
    /// What is wrong, without the value where that is secret.
    public let reason: String

    /// Makes the error.
    public init(key: String, reason: String) {
        self.key = key
        self.reason = reason
    }

    /// One sentence for a person.
    public var description: String { "\(key) \(reason)" }
}
