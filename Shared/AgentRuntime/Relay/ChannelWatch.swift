public import Persistence

/// Wakes a relay when any instance of the service has written what it sends: the instance that holds the relay's lease
/// isn't always the one that writes, and would find it only when it next looks by itself.
public struct ChannelWatch: Service {
    /// What the log calls it.
    public let name: String
    private let database: DatabaseConfiguration
    private let role: DatabaseRole
    private let channel: String
    private let wakeUps: RelayWakeUps

    /// Describes a watch, on a connection of its own.
    /// - Parameters:
    ///   - name: what the log calls it.
    ///   - database: where the notifications come from.
    ///   - role: the role that the connection takes.
    ///   - channel: the channel's exact name.
    ///   - wakeUps: what is woken.
    public init(
        name: String, database: DatabaseConfiguration, role: DatabaseRole, channel: String, wakeUps: RelayWakeUps
    ) {
        self.name = name
        self.database = database
        self.role = role
        self.channel = channel
        self.wakeUps = wakeUps
    }

    /// Listens until told to stop.
    public func run(until shutdown: ShutdownSignal) async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                // The relay looks by itself each second: a connection that has died silently costs it no more.
                let listener = NotificationListener(
                    database, role: role, channels: [channel], heartbeat: .seconds(5))
                for await event in listener {
                    // After a new connection too: what was notified before may have been missed.
                    if case .lost = event { continue }
                    wakeUps.wake()
                }
            }
            await shutdown.wait()
            group.cancelAll()
        }
    }
}
