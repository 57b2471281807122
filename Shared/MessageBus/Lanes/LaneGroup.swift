internal import Synchronization

/// Runs the handlers of all lanes of a subscriber, as its signals say.
struct LaneGroup<Handler: PartitionHandler>: Sendable {
    let runner: LaneRunner<Handler>
    let signals: AsyncMailbox<LaneSignal>

    /// Runs until the owner says that it has ended; returns its error, if any.
    func run() async -> BusError? {
        await withTaskGroup(of: Void.self, returning: BusError?.self) { group in
            var latest: [TopicPartition: PartitionLane] = [:]
            while let signal = await signals.next() {
                switch signal {
                case .assigned(let lanes):
                    await runner.handler.assigned(lanes.map(\.source))
                    for lane in lanes {
                        let earlier = latest.updateValue(lane, forKey: lane.source)
                        group.addTask {
                            // One handler per partition, even when the last assignment's outlived its grace.
                            await earlier?.untilEnded()
                            await runner.run(lane)
                        }
                    }
                case .revoked(let lanes, let done):
                    group.addTask {
                        for lane in lanes { await lane.untilEnded() }
                        await runner.handler.revoked(lanes.map(\.source))
                        done()
                    }
                case .ended(let error):
                    return error
                }
            }
            return nil
        }
    }
}
