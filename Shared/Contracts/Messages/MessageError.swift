/// A record whose headers are not those of a message of the platform: poison.
public struct MessageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The header at fault.
    public let header: String
    /// What is wrong with it.
    public let reason: String

    /// Makes the error.
    public init(header: String, reason: String) {
        self.header = header
        self.reason = reason
    }

    /// One sentence for a person.
    public var description: String { "header \(header): \(reason)" }
}
