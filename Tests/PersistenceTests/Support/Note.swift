import Contracts
import Foundation
import Persistence

/// A resource with a column of each kind.
struct Note: Resource {
    static let kind = ResourceKind(rawValue: "note")
    let id: ResourceID
    var version: Int
    var title: String
    var rank: Int?
    var weight: Double?
    var due: CalendarDate?
    var open: Bool

    static let table = ResourceTable<Note>(
        "notes",
        columns: [
            .text("title") { $0.title }, .integer("rank") { $0.rank }, .double("weight") { $0.weight },
            .date("due") { $0.due }, .bool("open") { $0.open },
        ])

    init(_ title: String, id: ResourceID = ResourceID(UUID()), rank: Int? = nil) {
        self.id = id
        version = 1
        self.title = title
        self.rank = rank
        weight = rank.map { Double($0) / 3 }
        due = CalendarDate(year: 2026, month: 3, day: 1)
        open = true
    }

    func next(_ title: String) -> Note {
        var copy = self
        copy.version += 1
        copy.title = title
        return copy
    }
}

/// A resource of another table, without columns.
struct Mark: Resource {
    static let kind = ResourceKind(rawValue: "mark")
    let id: ResourceID
    var version: Int

    static let table = ResourceTable<Mark>("marks")
}

/// What the tests' events say.
struct NoteWritten: EventPayload {
    static let type = MessageType(domain: .risk, name: "note-written")
    var why = "because"
}

extension TenantID {
    static func named(_ text: String) -> TenantID {
        do { return try TenantID(text) } catch { preconditionFailure("\(error)") }
    }
    static let first = named("first-bank")
    static let second = named("second-bank")
}

extension MessageIdentity {
    /// A message of its own, or one with a given id and request.
    static func new(
        _ tenant: TenantID = .first, id: MessageID = MessageID(UUID()), request: String = "one"
    ) -> MessageIdentity {
        let digits = request.utf8.map { String(UInt64($0), radix: 16) }.joined()
        return MessageIdentity(
            tenant: tenant, messageID: id, requestHash: digits + String(repeating: "0", count: 64 - digits.count),
            requestedBy: "tester", correlation: CorrelationID(UUID()), traceParent: "00-trace", source: "/tests",
            time: Timestamp(microseconds: 1_772_355_600_123_456))
    }
}

/// Opens once; waiting for it is waiting for a condition, not for a time.
actor Gate {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }

    func wait() async {
        if isOpen { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}
