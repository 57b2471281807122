internal import Contracts
public import MessageBus
public import Observability

/// Consumes topics as a member of a group until the service ends; begins again when the bus gives up.
public struct SubscriptionService: Service {
    /// What the log calls it.
    public let name: String
    private let bus: any MessageBus
    private let plan: SubscriptionPlan
    private let handler: any PartitionHandler
    private let logger: Logger

    /// Describes a consumer.
    public init(
        name: String, bus: any MessageBus, plan: SubscriptionPlan, handler: any PartitionHandler, logger: Logger
    ) {
        self.name = name
        self.bus = bus
        self.plan = plan
        self.handler = handler
        self.logger = logger
    }

    /// Consumes until told to stop, and leaves the group cleanly.
    public func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            do {
                let subscriber = try bus.makeSubscriber(plan)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask {
                        await shutdown.wait()
                        subscriber.stop()
                    }
                    try await subscriber.run(handler)
                    group.cancelAll()
                }
            } catch {
                logger.warning("A consumer begins again", metadata: ["consumer": name, "error": "\(error)"])
                await shutdown.sleep(seconds: 1)
            }
        }
    }
}
