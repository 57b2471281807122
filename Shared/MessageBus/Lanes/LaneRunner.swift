internal import Observability

/// Hands one lane's batches to the handler, one at a time, each until it took effect.
struct LaneRunner<Handler: PartitionHandler>: Sendable {
    let handler: Handler
    let plan: SubscriptionPlan
    let metrics: BusMetrics
    let logger: Logger
    /// Said after each batch that took effect, with the offset to go on from.
    let handled: @Sendable (PartitionLane, Int64) -> Void

    /// Runs until the lane is closed.
    func run(_ lane: PartitionLane) async {
        while let batch = await lane.nextBatch() {
            await handle(batch, of: lane)
        }
        lane.end()
    }

    private func handle(_ batch: [IncomingRecord], of lane: PartitionLane) async {
        guard let first = batch.first, let last = batch.last else { return }
        var pause = plan.firstRetryPause
        if plan.commitsBeforeHandling { handled(lane, last.offset + 1) }
        while true {
            do {
                try await handler.handle(batch)
                metrics.handled(batch.count, from: lane.source, group: plan.groupName)
                handled(lane, last.offset + 1)
                return
            } catch {
                metrics.retried(from: lane.source, group: plan.groupName)
                // Closed or cancelled: not committed, so the next owner gets these records.
                if lane.isClosed || Task.isCancelled { return lane.close() }
                logger.warning(
                    "A batch did not take effect and comes again.",
                    metadata: [
                        "partition": "\(lane.source)", "offset": "\(first.offset)", "records": "\(batch.count)",
                        "error": "\(error)", "pause": "\(pause)",
                    ])
                await Self.wait(pause * Double.random(in: 0.5...1), orUntilClosed: lane)
                if lane.isClosed || Task.isCancelled { return lane.close() }
                pause = min(pause * 2, plan.longestRetryPause)
            }
        }
    }

    private static func wait(_ pause: Duration, orUntilClosed lane: PartitionLane) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await lane.untilClosed() }
            group.addTask {
                do { try await Task.sleep(for: pause) } catch { return }  // cancelled: the lane closed first
            }
            await group.next()
            group.cancelAll()
        }
    }
}
