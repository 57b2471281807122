import Foundation
import Observability
import Testing

@Suite("Logger")
struct LoggerTests {
    @Test("records carry the logger's metadata, the call's own wins")
    func metadata() throws {
        let sink = CollectingLogSink()
        let logger = Logger(label: "gateway", sink: sink, metadata: ["tenant": "demo", "part": "a"])
        logger.with(["part": "b"]).info("Command handled", metadata: ["tenant": "other"])
        logger.notice("plain")
        #expect(sink.messages == ["Command handled", "plain"])
        #expect(sink.records.first?.metadata == ["tenant": "other", "part": "b"])
        #expect(sink.records.last?.metadata == ["tenant": "demo", "part": "a"])
        #expect(sink.records.allSatisfy { $0.label == "gateway" })
        sink.removeAll()
        #expect(sink.records.isEmpty)
    }

    @Test("the threshold counts for every copy, can change, and what is below it isn't even built")
    func threshold() {
        let sink = CollectingLogSink()
        let threshold = LogThreshold(.warning)
        let logger = Logger(label: "gateway", sink: sink, threshold: threshold)
        let copy = logger.with(["a": "b"])
        var built = 0
        func metadata() -> [String: String] {
            built += 1
            return [:]
        }
        logger.info("no", metadata: metadata())
        copy.debug("no", metadata: metadata())
        #expect(built == 0)
        threshold.level = .trace
        copy.trace("t")
        copy.debug("d")
        copy.info("i", metadata: metadata())
        copy.notice("n")
        copy.warning("w")
        copy.error("e")
        copy.critical("c")
        #expect(sink.records.map(\.level) == LogLevel.allCases)
        #expect(built == 1)
    }

    @Test("levels are ordered as swift-log's")
    func levels() {
        #expect(LogLevel.allCases.sorted() == [.trace, .debug, .info, .notice, .warning, .error, .critical])
        #expect(LogLevel.error > .warning)
    }
}
