internal import Foundation

/// A value that writes log records with metadata of its own; it is passed along, never global.
///
/// The vocabulary is swift-log's, so that a later move to that package touches this library alone.
public struct Logger: Sendable {
    /// The service or part that speaks.
    public let label: String
    /// Metadata that every record of this logger carries.
    public var metadata: [String: String]
    private let threshold: LogThreshold
    private let sink: any LogSink

    /// Makes a logger.
    /// - Parameters:
    ///   - label: the service or part that speaks.
    ///   - sink: where records go.
    ///   - threshold: the lowest level written; shared, so that it can be changed while the service runs.
    ///   - metadata: what every record carries.
    public init(
        label: String, sink: any LogSink, threshold: LogThreshold = LogThreshold(.info),
        metadata: [String: String] = [:]
    ) {
        self.label = label
        self.sink = sink
        self.threshold = threshold
        self.metadata = metadata
    }

    /// A logger that adds metadata to every record.
    public func with(_ more: [String: String]) -> Logger {
        var copy = self
        copy.metadata.merge(more) { _, new in new }
        return copy
    }

    /// Writes a record if its level is at or above the threshold.
    public func log(_ level: LogLevel, _ message: String, metadata more: @autoclosure () -> [String: String] = [:]) {
        guard threshold.admits(level) else { return }
        let all = metadata.merging(more()) { _, new in new }
        sink.write(LogRecord(time: Date(), level: level, label: label, message: message, metadata: all))
    }

    /// Writes at `trace`.
    public func trace(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.trace, message, metadata: metadata())
    }

    /// Writes at `debug`.
    public func debug(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.debug, message, metadata: metadata())
    }

    /// Writes at `info`.
    public func info(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.info, message, metadata: metadata())
    }

    /// Writes at `notice`.
    public func notice(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.notice, message, metadata: metadata())
    }

    /// Writes at `warning`.
    public func warning(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.warning, message, metadata: metadata())
    }

    /// Writes at `error`.
    public func error(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.error, message, metadata: metadata())
    }

    /// Writes at `critical`.
    public func critical(_ message: String, metadata: @autoclosure () -> [String: String] = [:]) {
        log(.critical, message, metadata: metadata())
    }
}
