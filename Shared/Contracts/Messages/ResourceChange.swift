/// What an event does to its aggregate's state.
public enum ResourceChange: Hashable, Sendable {
    /// Nothing: the event stands for itself.
    case none
    /// The aggregate is gone.
    case removed
    /// The state's JSON after the event.
    case state([UInt8])
}
