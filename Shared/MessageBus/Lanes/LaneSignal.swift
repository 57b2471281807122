/// What the owner of an assignment tells the task that runs handlers, in order.
enum LaneSignal: Sendable {
    /// Partitions came; their lanes fill already.
    case assigned([PartitionLane])
    /// Lanes were closed: wait for their handlers, tell the handler, then say `done`.
    case revoked([PartitionLane], done: @Sendable () -> Void)
    /// Nothing more comes.
    case ended(BusError?)
}
