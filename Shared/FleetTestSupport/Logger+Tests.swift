internal import Foundation
public import Observability

/// Writes what services say to standard error when `DORA_TEST_LOG` is set, and nothing otherwise.
private struct OptionalLogSink: LogSink {
    func write(_ record: LogRecord) {
        guard TestEnvironment.value("DORA_TEST_LOG") != nil else { return }
        let fields = record.metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let line = "\(record.time.timeIntervalSince1970) \(record.label) \(record.level) \(record.message) \(fields)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}

extension Logger {
    /// Where tests' sinks write.
    public static let testSink: any LogSink = OptionalLogSink()
    /// The logger of tests: silent, unless `DORA_TEST_LOG` is set.
    public static let tests = Logger(label: "tests", sink: testSink)
}
