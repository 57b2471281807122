/// Where log records go: JSON lines in a service, an array in a test.
public protocol LogSink: Sendable {
    /// Takes one record, from any thread. Doesn't throw, since nobody could answer: a sink that has to give up a
    /// record counts it and says so when it can.
    func write(_ record: LogRecord)
}
