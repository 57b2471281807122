import Foundation
import Synchronization
import Testing

@testable import Observability

@Suite("JSON log")
struct JSONLogSinkTests {
    static func record(
        _ message: String, metadata: [String: String] = [:], seconds: Double = 1_790_000_000.123
    ) -> LogRecord {
        LogRecord(
            time: Date(timeIntervalSince1970: seconds), level: .warning, label: "gateway", message: message,
            metadata: metadata)
    }

    static func line(_ record: LogRecord) -> String { String(decoding: JSONLine(record).bytes, as: UTF8.self) }

    /// A pipe whose reading end gives all lines once the writing end is closed.
    static func lines(_ body: (JSONLogSink) async -> Void) async throws -> [Substring] {
        let pipe = Pipe()
        let reading = PipeReader(pipe)
        await body(JSONLogSink(descriptor: pipe.fileHandleForWriting.fileDescriptor))
        try pipe.fileHandleForWriting.close()
        return String(decoding: await reading.bytes(), as: UTF8.self).split(separator: "\n")
    }

    @Test("a line has time, level, service, message, then the metadata by name")
    func shape() {
        let text = Self.line(Self.record("Command handled", metadata: ["tenant": "demo", "correlation": "c-1"]))
        #expect(
            text == #"{"time":"2026-09-21T14:13:20.123Z","level":"warning","service":"gateway","#
                + #""message":"Command handled","correlation":"c-1","tenant":"demo"}"# + "\n")
    }

    @Test(
        "times are UTC with three digits of the second",
        arguments: [
            (0.0, "1970-01-01T00:00:00.000Z"), (951_782_400.0, "2000-02-29T00:00:00.000Z"),
            (1_709_251_199.999, "2024-02-29T23:59:59.999Z"), (1_790_000_000.5, "2026-09-21T14:13:20.500Z"),
            (253_402_300_799.0, "9999-12-31T23:59:59.000Z"),
        ])
    func times(seconds: Double, expected: String) {
        #expect(JSONLine.timestamp(Date(timeIntervalSince1970: seconds)) == expected)
    }

    @Test("every millisecond of two seconds is written as itself, and half of one rounds")
    func rounding() {
        for step in 0..<2_000 {
            let text = JSONLine.timestamp(Date(timeIntervalSince1970: 1_790_000_000 + Double(step) / 1_000))
            let fraction = String(step % 1_000 + 1_000).dropFirst()
            #expect(text == "2026-09-21T14:13:2\(step / 1_000).\(fraction)Z")
        }
        #expect(JSONLine.timestamp(Date(timeIntervalSince1970: 1_790_000_000.9996)) == "2026-09-21T14:13:21.000Z")
    }

    @Test(
        "every text comes back from a JSON reader as it was",
        arguments: [
            "", "plain", "\"quoted\" \\ back", "line\nfeed\r\nand\ttab", "\u{0}\u{1}\u{1f}\u{7f}\u{85}\u{9f}",
            "ä é \u{2028}\u{2029} 漢字 😀 e\u{301}", "</script>", "{\"time\":\"forged\"}\n{\"level\":\"info\"}",
            String(repeating: "x", count: 100_000),
        ])
    func escaping(text: String) throws {
        let line = Self.line(Self.record(text, metadata: [text: text]))
        #expect(line.hasSuffix("}\n"))
        #expect(line.unicodeScalars.filter { $0.value < 0x20 || (0x7f..<0xa0).contains($0.value) } == ["\n"])
        let read = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(read["message"]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
        #expect(read[text]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
    }

    @Test("metadata can't take the place of a record's own members")
    func ownNames() throws {
        let metadata = ["time": "1", "level": "2", "service": "3", "message": "4"]
        let line = Self.line(Self.record("true", metadata: metadata))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
        #expect(read["message"] == "true")
        #expect(read["level"] == "warning")
        #expect(read["metadata.message"] == "4")
        #expect(read.count == 8)
    }

    @Test("lines of many tasks never interleave and all arrive")
    func interleaving() async throws {
        let lines = try await Self.lines { sink in
            await withTaskGroup(of: Void.self) { group in
                for task in 0..<16 {
                    group.addTask {
                        let padding = String(repeating: "\(task % 10)", count: 3_000 + task * 500)
                        for number in 0..<50 {
                            sink.write(
                                Self.record(padding, metadata: ["task": "\(task)", "number": "\(number)"]))
                        }
                    }
                }
            }
            #expect(sink.lostRecords == 0)
        }
        #expect(lines.count == 800)
        var seen: [String: [Int]] = [:]
        for line in lines {
            let read = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String])
            let message = try #require(read["message"])
            #expect(Set(message).count == 1)
            let task = try #require(read["task"])
            seen[task, default: []].append(try #require(read["number"].flatMap { Int($0) }))
        }
        for numbers in seen.values { #expect(numbers == Array(0..<50)) }
    }

    @Test("interrupted and short writes are continued")
    func shortWrites() throws {
        let written = Mutex<[UInt8]>([])
        let calls = Mutex(0)
        let sink = JSONLogSink(descriptor: 0) { _, bytes in
            let call = calls.withLock { count in
                count += 1
                return count
            }
            if call.isMultiple(of: 2) { return .interrupted }
            let part = Array(bytes.prefix(7))
            written.withLock { $0 += part }
            return .wrote(part.count)
        }
        let records = (0..<5).map { Self.record("message \($0)") }
        for record in records { sink.write(record) }
        #expect(written.withLock { $0 } == records.flatMap { JSONLine($0).bytes })
        #expect(sink.lostRecords == 0)
    }

    @Test("records that can't be written are counted, and the next line says how many")
    func losses() throws {
        let written = Mutex<[UInt8]>([])
        let isBroken = Mutex(true)
        let sink = JSONLogSink(descriptor: 0) { _, bytes in
            if isBroken.withLock({ $0 }) { return .failed }
            written.withLock { $0 += Array(bytes) }
            return .wrote(bytes.count)
        }
        sink.write(Self.record("one"))
        sink.write(Self.record("two"))
        #expect(sink.lostRecords == 2)
        isBroken.withLock { $0 = false }
        sink.write(Self.record("three"))
        sink.write(Self.record("four"))
        let lines = String(decoding: written.withLock { $0 }, as: UTF8.self).split(separator: "\n")
        let read = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String] }
        #expect(read.map { $0?["message"] } == ["Log records were lost", "three", "four"])
        #expect(read.first??["count"] == "2")
        #expect(sink.lostRecords == 2)
    }

    @Test("a descriptor that isn't open loses records and harms nothing")
    func closedDescriptor() {
        let sink = JSONLogSink(descriptor: -1)
        sink.write(Self.record("lost"))
        #expect(sink.lostRecords == 1)
    }

    @Test("a full pipe in non-blocking mode is waited for")
    func nonBlocking() async throws {
        let pipe = Pipe()
        let writing = pipe.fileHandleForWriting.fileDescriptor
        #expect(fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK) == 0)
        let sink = JSONLogSink(descriptor: writing)
        let record = Self.record(String(repeating: "x", count: 400_000))
        let reading = PipeReader(pipe)
        sink.write(record)
        try pipe.fileHandleForWriting.close()
        #expect(await reading.bytes() == Data(JSONLine(record).bytes))
    }
}
