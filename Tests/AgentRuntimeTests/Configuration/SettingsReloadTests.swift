import Foundation
import Observability
import Testing

@testable import AgentRuntime

@Suite("Settings are read again while a service runs")
struct SettingsReloadTests {
    private static let required = """
        DORA_DATABASE_URL=postgresql://gap_assessment:secret@127.0.0.1/dora
        DORA_COMMAND_KEYS=/keys/gap.json
        DORA_SEAL_KEYS=/seal-keys/gap.json

        """

    /// A service's settings in a file of its own, and what it has said.
    private final class Running {
        let path = FileManager.default.temporaryDirectory.appending(path: "settings-\(UUID().uuidString)").path
        let sink = CollectingLogSink()
        let threshold: LogThreshold
        let reload: SettingsReload

        init(_ settings: String, environment: [String: String] = [:], named: Bool = true) throws {
            try (required + settings).write(toFile: path, atomically: true, encoding: .utf8)
            let source = SettingsSource(keys: RuntimeKeys.all, environment: environment, path: named ? path : nil)
            let started = try SettingsSource(keys: RuntimeKeys.all, environment: environment, path: path).read()
            threshold = LogThreshold(try #require(LogLevel(rawValue: started.text(RuntimeKeys.logLevel))))
            let logger = Logger(label: "gap-assessment", sink: sink, threshold: threshold)
            reload = SettingsReload(started: started, source: source, threshold: threshold, logger: logger)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func change(_ settings: String) throws {
            try (required + settings).write(toFile: path, atomically: true, encoding: .utf8)
            reload.perform()
        }
    }

    @Test("the log's level is taken over, both ways, and said") func level() throws {
        let running = try Running("DORA_LOG_LEVEL=info\n")
        try running.change("DORA_LOG_LEVEL=debug\n")
        #expect(running.threshold.level == .debug)
        #expect(running.sink.records.last?.metadata == ["from": "info", "to": "debug"])
        try running.change("DORA_LOG_LEVEL=error\n")
        #expect(running.threshold.level == .error)
        #expect(running.sink.records.last?.metadata == ["from": "debug", "to": "error"])
        try running.change("")
        #expect(running.threshold.level == .info)
        #expect(running.sink.records.last?.metadata == ["from": "error", "to": "info"])
    }

    @Test(
        "what a start would be refused for changes nothing",
        arguments: [
            "DORA_LOG_LEVEL=loud\n", "DORA_LOG_LEVEL=debug\nDORA_NOT_OURS=1\n", "DORA_LOG_LEVEL=debug\nrubbish\n",
            "DORA_LOG_LEVEL=debug\nDORA_FAILPOINT=after-relay-publish\n",
        ])
    func refused(settings: String) throws {
        let running = try Running("DORA_LOG_LEVEL=warning\n")
        try running.change(settings)
        #expect(running.threshold.level == .warning)
        #expect(running.sink.messages == ["The settings were refused: those from before stay"])
        #expect(running.sink.records.first?.metadata["error"]?.isEmpty == false)
    }

    @Test("a file that is gone changes nothing") func gone() throws {
        let running = try Running("DORA_LOG_LEVEL=warning\n")
        try FileManager.default.removeItem(atPath: running.path)
        running.reload.perform()
        #expect(running.threshold.level == .warning)
        #expect(running.sink.messages == ["The settings were refused: those from before stay"])
    }

    @Test("what else has changed is named without its value, and asks for a restart") func others() throws {
        let running = try Running("DORA_LOG_LEVEL=info\n")
        try running.change("DORA_LOG_LEVEL=info\nDORA_INBOX_DAYS=7\nDORA_KAFKA_PROPERTIES=ssl.key.password=hidden\n")
        let record = try #require(running.sink.records.last)
        #expect(record.message == "Settings have changed that need a restart")
        #expect(record.metadata["settings"] == "DORA_INBOX_DAYS,DORA_KAFKA_PROPERTIES")
        #expect(!running.sink.records.contains { "\($0)".contains("hidden") })
    }

    @Test("the environment prevails, and that is said") func environment() throws {
        let running = try Running("", environment: ["DORA_LOG_LEVEL": "info"])
        try running.change("DORA_LOG_LEVEL=debug\n")
        #expect(running.threshold.level == .info)
        #expect(
            running.sink.messages.contains("The log's level stands in the environment, which prevails over the file"))
    }

    @Test("without a file there is nothing to read") func noFile() throws {
        let running = try Running("", named: false)
        running.reload.perform()
        #expect(running.sink.messages == ["There is no configuration file to read again"])
    }
}
