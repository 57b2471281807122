/// How a span's work ended.
public enum SpanStatus: Hashable, Sendable {
    /// Nothing was said.
    case unset
    /// It went well, said on purpose.
    case ok
    /// It failed; the text says why, without secrets or personal data.
    case error(String)
}
