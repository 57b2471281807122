/// What sort of aggregate a stream belongs to: the first part of its name.
public struct ResourceKind: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
    /// The singular name in lower case: `policy`, `assessment`.
    public let rawValue: String

    /// Names a kind.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The singular name.
    public var description: String { rawValue }

    /// The stream that holds the outcome of a command which wrote nothing: it has one event.
    public static let operation = ResourceKind(rawValue: "operation")

    /// The stream that tells of the seals of a service's log: see ``StreamName/seals(of:)``.
    public static let seal = ResourceKind(rawValue: "seal")
}
