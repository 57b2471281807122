/// Where those come from who test.
public enum TesterOrigin: String, Sendable, Codable, CaseIterable {
    /// From the financial entity itself.
    case `internal`
    /// From outside.
    case external
}
