/// Gives memory that isn't needed any more back to the system, once a minute: what a large document or a burst took
/// stays the process' otherwise, for as long as something small lies behind it.
public struct MemoryService: Service {
    /// What it is called in the log.
    public let name = "memory"

    private static let pause = 60.0

    /// Makes one.
    public init() {}

    /// Gives back until it's told to stop.
    public func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            await shutdown.sleep(seconds: Self.pause)
            Allocator.returnFreePages()
        }
    }
}
