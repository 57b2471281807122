/// How a command ended.
public enum Outcome: Hashable, Sendable, Codable {
    /// It took effect; every stream it wrote, with the version reached.
    case done(written: [WrittenStream])
    /// It was refused and changed nothing.
    case rejected(Rejection)
}
