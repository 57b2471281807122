internal import CRdkafka
internal import Contracts
internal import Observability

extension ConsumerLoop {
    /// The group gives or takes partitions; with the roundrobin assignor always all of them.
    func rebalance(_ kind: rd_kafka_resp_err_t, _ partitions: [TopicPartition]) {
        switch kind {
        case RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS where !isStopping && revocation == nil && !lanes.isEmpty:
            // Seen while topics come and go in the brokers' answers. Handlers of the assignment before are still at
            // work, and would be forgotten: they end first, and the consumer begins again.
            beginRevocation(answersRebalance: true)
            fail(
                BusError(
                    code: .other, message: "An assignment came before the last one was asked back.",
                    isRetryable: true))
        case RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS where !isStopping && revocation == nil:
            let committed: [TopicPartition: Int64]
            do throws(BusError) { committed = try committedOffsets(of: partitions) } catch {
                return abandon(partitions, error)
            }
            metrics.rebalanced(group: plan.groupName, partitions: partitions.count)
            logger.info("Partitions were assigned.", metadata: ["partitions": Self.text(partitions)])
            // Not left to librdkafka: told that another broker is the group's coordinator, it asks for the offsets no
            // more, and the partitions stand still (its issue 5586).
            let unread = partitions.map { ($0, Int64(RD_KAFKA_OFFSET_BEGINNING)) }
            let offsets = committed.merging(unread) { known, _ in known }
            open(partitions, committed: committed, offsets: offsets)
            doubt(partitions)
        case RD_KAFKA_RESP_ERR__REVOKE_PARTITIONS where !isClosing && !lanes.isEmpty:
            if rd_kafka_assignment_lost(client.handle.pointer) != 0 {
                logger.warning("The assignment was lost.", metadata: ["partitions": Self.text(partitions)])
                // Others have the partitions already: nothing may be committed any more.
                commits.removeAll()
                beginRevocation(answersRebalance: true)
                endRevocation()
            } else if revocation != nil {
                revocation?.answersRebalance = true
            } else {
                beginRevocation(answersRebalance: true)
            }
        default:
            // Stopping, or nothing held: give back what there is.
            rd_kafka_assign(client.handle.pointer, nil)
        }
    }

    /// Assigns given partitions; offsets at the end are made concrete first, so that whatever is published after
    /// the handler was told of its assignment is read.
    func assign(_ partitions: [TopicPartition], from start: SubscriptionPlan.Start) throws(BusError) {
        let offsets: [TopicPartition: Int64] =
            switch start {
            case .offset(let offset): partitions.reduce(into: [:]) { $0[$1] = offset }
            case .beginning: partitions.reduce(into: [:]) { $0[$1] = Int64(RD_KAFKA_OFFSET_BEGINNING) }
            case .end: try ends(of: partitions)
            }
        open(partitions, committed: [:], offsets: offsets)
    }

    private func ends(of partitions: [TopicPartition]) throws(BusError) -> [TopicPartition: Int64] {
        while true {
            do throws(BusError) {
                return try PartitionOffsets.ask(client.handle, partitions, at: RD_KAFKA_OFFSET_END, within: 2_000)
            } catch {
                // Start in any order: the broker or the topic may come later.
                guard error.isRetryable else { throw error }
                logger.warning("Waiting for a partition.", metadata: ["error": "\(error)"])
            }
            inbox.wake.wait(atMost: 500)
            if inbox.isStopAsked { throw BusError(code: .closed, message: "Stopped before the start.") }
        }
    }

    private func open(
        _ partitions: [TopicPartition], committed: [TopicPartition: Int64], offsets: [TopicPartition: Int64]
    ) {
        var opened: [PartitionLane] = []
        for source in partitions {
            // Cut off before the assignment, so that no record comes another way.
            guard let queue = KafkaQueue.partition(source, of: client.handle) else {
                return abandon(
                    partitions, BusError(code: .other, message: "\(source) has no queue.", isRetryable: true))
            }
            queue.signal(inbox.wake)
            let lane = PartitionLane(source: source, identifier: nextNumber(), plan: plan) { [inbox] in
                inbox.wake.wake()
            }
            lanes[source] = Assigned(lane: lane, queue: queue, committed: committed[source])
            opened.append(lane)
        }
        let list = PartitionList(partitions, offsets: offsets)
        let result = rd_kafka_assign(client.handle.pointer, list.pointer)
        guard result == RD_KAFKA_RESP_ERR_NO_ERROR else {
            return abandon(partitions, BusError(result, "The assignment was refused."))
        }
        signals.send(.assigned(opened))
    }

    /// Lanes that no task runs must not be waited for.
    private func abandon(_ partitions: [TopicPartition], _ error: BusError) {
        for source in partitions { lanes[source] = nil }
        fail(error)
    }

    /// The offsets that the group has committed; asked for again while its coordinator moves or begins.
    private func committedOffsets(of partitions: [TopicPartition]) throws(BusError) -> [TopicPartition: Int64] {
        if partitions.isEmpty { return [:] }
        let limit = ContinuousClock.now + Self.offsetsGrace
        while true {
            let list = PartitionList(partitions)
            let result = rd_kafka_committed(client.handle.pointer, list.pointer, 2_000)
            let elements = list.elements
            let failures = [result] + elements.map(\.error)
            guard let failure = failures.first(where: { $0 != RD_KAFKA_RESP_ERR_NO_ERROR }) else {
                return elements.reduce(into: [:]) { $0[$1.source] = $1.offset }
            }
            let error = BusError(failure, "The group's committed offsets are not known.")
            guard ContinuousClock.now < limit, !inbox.isStopAsked else { throw error }
            logger.warning("Waiting for the group's offsets.", metadata: ["error": "\(error)"])
            inbox.wake.wait(atMost: 200)
        }
    }

    /// Closes the lanes and has their handlers waited for.
    func beginRevocation(answersRebalance: Bool) {
        let closed = lanes.values.map(\.lane)
        for lane in closed { lane.close() }
        let number = nextNumber()
        revocation = Revocation(
            number: number, deadline: .now + plan.revocationGrace, answersRebalance: answersRebalance)
        signals.send(.revoked(closed) { [inbox] in inbox.send(.revocationDone(number: number)) })
    }

    /// Ends a revocation when its handlers are done and committed, or when its time is over.
    func settleRevocation() {
        guard let revocation else { return }
        let now = ContinuousClock.now
        if revocation.isDone {
            guard commits.isEmpty || now > revocation.deadline + Self.commitGrace else { return }
        } else {
            guard now > revocation.deadline else { return }
            logger.warning("Handlers outlived their grace; what they do is not committed.")
        }
        endRevocation()
    }

    private func endRevocation() {
        let partitions = lanes.keys.sorted()
        let answersRebalance = revocation?.answersRebalance == true
        revocation = nil
        commits.removeAll()
        lanes = [:]  // queues go before the assignment
        if answersRebalance {
            rd_kafka_assign(client.handle.pointer, nil)
            metrics.released(group: plan.groupName)
            logger.info("Partitions were given back.", metadata: ["partitions": Self.text(partitions)])
        }
    }

    /// Leaves the group. Afterwards the client may be destroyed.
    func close() {
        isClosing = true
        if let error = rd_kafka_consumer_close_queue(client.handle.pointer, client.queue.pointer) {
            logger.warning(
                "The group could not be left.",
                metadata: ["error": "\(BusError(rd_kafka_error_code(error), ""))"])
            rd_kafka_error_destroy(error)
            return
        }
        let limit = ContinuousClock.now + Self.closeGrace
        while rd_kafka_consumer_closed(client.handle.pointer) == 0 {
            _ = client.queue.withNextEvent(within: 20) { take($0) }
            guard ContinuousClock.now < limit else {
                return logger.warning("Leaving the group took too long.")
            }
        }
    }

    private static func text(_ partitions: [TopicPartition]) -> String {
        partitions.sorted().map(\.description).joined(separator: " ")
    }
}
