/// What a handler throws when a batch did not take effect.
public enum BatchError: Error, Hashable, Sendable {
    /// Something the handler needs is away. The partition waits and gets the same records again; none is skipped.
    case retryLater(reason: String)
}
