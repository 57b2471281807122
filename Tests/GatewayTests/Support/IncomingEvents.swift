import MessageBus

/// Events that came together.
struct IncomingEvents: Sendable {
    let records: [IncomingRecord]
}
