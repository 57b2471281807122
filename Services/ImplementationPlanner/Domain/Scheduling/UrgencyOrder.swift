internal import Contracts

/// The order of urgency.
enum UrgencyOrder {
    /// The items by their own urgency: their ranks, from 1.
    static func ranks(of items: [WorkItem]) -> [ResourceID: Int] {
        let ordered = items.map { ($0.urgency, $0.id) }.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }
        return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1.1, $0 + 1) })
    }

    /// The items in the order in which they get their dates: by the highest urgency among an item and all that waits for
    /// it, so that what holds up urgent work is urgent too; then by rank.
    ///
    /// - Parameter items: predecessors before those that wait for them.
    static func forScheduling(_ items: [WorkItem]) -> [WorkItem] {
        let ranks = ranks(of: items)
        var inherited = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0.urgency) })
        for item in items.reversed() {
            guard let own = inherited[item.id] else { continue }
            for before in item.after { inherited[before] = inherited[before].map { max($0, own) } }
        }
        let keyed = items.map { (inherited[$0.id] ?? $0.urgency, ranks[$0.id] ?? items.count, $0) }
        return keyed.sorted { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 > $1.0 }.map(\.2)
    }
}
