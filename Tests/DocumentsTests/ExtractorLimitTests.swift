import Documents
import Foundation
import Testing

/// The extractor's process is replaced by scripts that misbehave.
@Suite("The extractor's limits")
struct ExtractorLimitTests {
    /// A script in place of pdftotext, and a directory for documents and for the marks that the script leaves.
    private struct Rig: ~Copyable {
        let directory: URL
        let extractor: PDFExtractor

        init(_ script: String) throws {
            directory = FileManager.default.temporaryDirectory.appending(path: "documents-tests-\(UUID())")
            let work = directory.appending(path: "work")
            try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
            let program = try #require(
                Bundle.module.url(forResource: "Fixtures/extractors/\(script)", withExtension: nil))
            extractor = PDFExtractor(pdftotext: program.path, temporaryDirectory: work.path)
        }

        /// Names of what lies where documents are put for the extractor.
        func leftovers() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: directory.appending(path: "work").path)
        }

        /// The marks of a kind.
        func marks(_ kind: String) throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()
                .filter { $0.hasPrefix(kind + ".") }.map { String($0.dropFirst(kind.count + 1)) }
        }

        deinit { try? FileManager.default.removeItem(at: directory) }
    }

    private let pdf = Array("%PDF-1.7\n%%EOF\n".utf8)

    @Test("One that hangs is killed at the time limit, with what it started")
    func hang() async throws {
        let rig = try Rig("hangs")
        let limits = DocumentLimits(extractorTime: .seconds(2))
        let start = ContinuousClock.now
        await #expect(throws: DocumentError.extractorTimedOut(limit: .seconds(2))) {
            try await read(pdf, limits: limits, extractor: rig.extractor)
        }
        #expect(start.duration(to: .now) < .seconds(20))
        #expect(try rig.leftovers().isEmpty)
        try await expectGroupGone(rig.marks("pid"))
    }

    @Test("One that closes its output and hangs is killed too")
    func silentHang() async throws {
        let rig = try Rig("closes-and-hangs")
        let limits = DocumentLimits(extractorTime: .seconds(1))
        await #expect(throws: DocumentError.extractorTimedOut(limit: .seconds(1))) {
            try await read(pdf, limits: limits, extractor: rig.extractor)
        }
    }

    @Test("One that prints without end is cut at the output limit")
    func flood() async throws {
        let rig = try Rig("floods")
        await #expect(throws: DocumentError.tooMuchText(limit: 100_000)) {
            try await read(pdf, limits: DocumentLimits(extractorOutput: 100_000), extractor: rig.extractor)
        }
        #expect(try rig.leftovers().isEmpty)
        try await expectGroupGone(rig.marks("pid"))
    }

    @Test("Messages without end don't fill memory nor block")
    func chatter() async throws {
        let rig = try Rig("chatters")
        let error = await #expect(throws: DocumentError.self) { try await read(pdf, extractor: rig.extractor) }
        #expect(error?.code == "document-damaged")
        #expect(try rig.marks("pid").count == 1)
    }

    @Test("Cancelling the task kills it")
    func cancellation() async throws {
        let rig = try Rig("hangs")
        let extractor = rig.extractor
        let task = Task { [pdf] in try await read(pdf, extractor: extractor) }
        try await eventually { try !rig.marks("pid").isEmpty }
        task.cancel()
        await #expect(throws: DocumentError.cancelled) { try await task.value }
        #expect(try rig.leftovers().isEmpty)
        try await expectGroupGone(rig.marks("pid"))
    }

    @Test("It gets no environment, a file that only we can read, and no descriptors of ours")
    func isolation() async throws {
        let rig = try Rig("reports")
        let handles = try (0..<16).map { _ in try #require(FileHandle(forReadingAtPath: "/dev/zero")) }
        _ = await #expect(throws: DocumentError.self) { try await read(pdf, extractor: rig.extractor) }
        #expect(try rig.marks("modes") == ["600.700"])
        #expect(try rig.marks("variable").isEmpty)
        // Input, output, messages; what the shell lists the directory with; the script that it reads.
        #expect(try Set(rig.marks("descriptor")).isSubset(of: ["0", "1", "2", "3", "10"]))
        for handle in handles { try handle.close() }
    }

    @Test("Characters that XML forbids and coordinates of no page are no obstacle")
    func oddities() async throws {
        let rig = try Rig("prints-oddities")
        let document = try await read(pdf, extractor: rig.extractor)
        #expect(document.title == "Odd title")
        #expect(document.texts == ["Odd words <stand> here."])
    }

    @Test("A memory limit too small for the extractor is told from damage")
    func memory() async throws {
        let bytes = try Fixture.bytes("running-text.pdf")
        let limits = DocumentLimits(extractorMemory: 12 << 20)
        await #expect(throws: DocumentError.extractorExceededMemory(limit: 12 << 20)) {
            try await read(bytes, as: .pdf, limits: limits)
        }
    }

    @Test("A missing program is the infrastructure's fault")
    func missing() async throws {
        for extractor in [PDFExtractor(pdftotext: "/nowhere/pdftotext"), PDFExtractor(prlimit: "/nowhere/prlimit")] {
            let error = await #expect(throws: DocumentError.self) { try await read(pdf, extractor: extractor) }
            #expect(error?.code == "document-extractor-unavailable")
            #expect(error?.isInfrastructure == true)
            #expect(throws: DocumentError.self) { try extractor.check() }
        }
        let unwritable = PDFExtractor(temporaryDirectory: "/nowhere")
        let error = await #expect(throws: DocumentError.self) { try await read(pdf, extractor: unwritable) }
        #expect(error?.code == "document-extractor-unavailable")
        #expect(throws: Never.self) { try PDFExtractor().check() }
    }

    @Test("Many at once")
    func parallel() async throws {
        let bytes = try Fixture.bytes("two-columns.pdf")
        let expected = try await read(bytes)
        try await withThrowingTaskGroup(of: ExtractedDocument.self) { group in
            for _ in 0..<24 { group.addTask { try await read(bytes) } }
            for try await document in group { #expect(document == expected) }
        }
    }

    /// Waits until no process is left of the group whose leader left its number as a mark.
    private func expectGroupGone(_ marks: [String]) async throws {
        let group = try #require(marks.first.flatMap { pid_t($0) })
        try await eventually { kill(-group, 0) == -1 && errno == ESRCH }
    }

    private func eventually(_ condition: () throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(30)
        while try !condition() {
            try #require(ContinuousClock.now < deadline, "the condition didn't come true")
            await Task.yield()
        }
    }
}
