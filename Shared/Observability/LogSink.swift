/// Where log records go: JSON lines in a service, an array in a test.
public protocol LogSink: Sendable {
    /// Takes one record; must not block for long and must not throw: a log that can't be written is lost.
    func write(_ record: LogRecord)
}
