public import Foundation

/// One line of a log before it is written.
public struct LogRecord: Sendable {
    /// When the record was made.
    public let time: Date
    /// How much it matters.
    public let level: LogLevel
    /// The service or part that speaks.
    public let label: String
    /// One sentence, constant per place in the code: what varies stands in the metadata.
    public let message: String
    /// What varies: tenant, correlation and message ids, figures.
    public let metadata: [String: String]

    /// Makes a record.
    public init(time: Date, level: LogLevel, label: String, message: String, metadata: [String: String]) {
        self.time = time
        self.level = level
        self.label = label
        self.message = message
        self.metadata = metadata
    }
}
