import Foundation
import Observability

/// Prints what the bus says when `DORA_TEST_LOG` is set.
private struct StandardErrorSink: LogSink {
    static let isOn = BusKind.value("DORA_TEST_LOG") != nil

    func write(_ record: LogRecord) {
        guard Self.isOn else { return }
        let fields = record.metadata.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let line = "\(record.time.timeIntervalSince1970) \(record.level) \(record.message) \(fields)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
}

extension Logger {
    static let tests = Logger(label: "bus-tests", sink: StandardErrorSink())
}
