internal import Contracts
internal import Synchronization

extension InMemoryBroker {
    /// Enters a member; `changed` is called, on any thread, whenever its share may have changed.
    func join(_ group: String, topics: [Topic], changed: @escaping @Sendable () -> Void) -> Int {
        for topic in topics { _ = create(topic, partitions: defaultPartitions) }
        let (number, members) = state.withLock { state in
            state.lastNumber += 1
            let number = Int(state.lastNumber)
            state.groups[group, default: Group()].topics[number] = topics
            state.groups[group]?.members.append((number, changed))
            return (number, state.groups[group]?.members ?? [])
        }
        for member in members { member.changed() }
        return number
    }

    /// Removes a member, which holds nothing any more.
    func leave(_ group: String, member number: Int) {
        let members = state.withLock { state in
            state.groups[group]?.members.removeAll { $0.number == number }
            state.groups[group]?.topics[number] = nil
            if let owners = state.groups[group]?.owners {
                state.groups[group]?.owners = owners.filter { $0.value != number }
            }
            return state.groups[group]?.members ?? []
        }
        for member in members { member.changed() }
    }

    /// The partitions that a member should hold: all of the group's, dealt in turn.
    func share(of number: Int, in group: String) -> Set<TopicPartition> {
        state.withLock { state in
            guard let group = state.groups[group], !group.members.isEmpty else { return [] }
            let topics = Set(group.topics.values.flatMap(\.self)).sorted { $0.rawValue < $1.rawValue }
            let all = topics.flatMap { topic in
                (0..<(state.topics[topic]?.count ?? 0)).map { TopicPartition(topic: topic, partition: Int32($0)) }
            }
            let dealt = all.enumerated().filter { group.members[$0.offset % group.members.count].number == number }
            return Set(dealt.map(\.element))
        }
    }

    /// Takes a partition that nobody holds; the offset to go on from, or nil if somebody does.
    func acquire(_ source: TopicPartition, member number: Int, in group: String) -> Int64? {
        state.withLock { state in
            guard state.groups[group]?.owners[source] == nil else { return nil }
            state.groups[group]?.owners[source] = number
            return state.groups[group]?.committed[source] ?? 0
        }
    }

    /// Gives a partition back.
    func release(_ source: TopicPartition, member number: Int, in group: String) {
        let members = state.withLock { state in
            if state.groups[group]?.owners[source] == number { state.groups[group]?.owners[source] = nil }
            return state.groups[group]?.members ?? []
        }
        for member in members { member.changed() }
    }

    /// Commits an offset, if the member still holds the partition.
    func commit(_ source: TopicPartition, _ next: Int64, member number: Int, in group: String) {
        state.withLock { state in
            guard state.groups[group]?.owners[source] == number else { return }
            state.groups[group]?.committed[source] = next
        }
    }

    func committedOffsets(group: String, of topic: Topic) -> [Int32: Int64] {
        state.withLock { state in
            let committed = state.groups[group]?.committed ?? [:]
            return committed.reduce(into: [:]) { if $1.key.topic == topic { $0[$1.key.partition] = $1.value } }
        }
    }
}
