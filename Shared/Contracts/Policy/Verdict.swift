/// What the policies' passages say to an obligation.
public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// Every element is answered.
    case answered
    /// Some elements are answered, or all with a reservation (an exception, an intention).
    case partly
    /// A passage says that it isn't done.
    case contradicted
    /// No passage speaks to it.
    case absent
}
