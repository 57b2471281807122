import Contracts
import Documents
import FleetTestSupport
import Foundation
import Testing

@testable import PolicyAnalyzer

@Suite("The sample organisation's documents", .computes)
struct SampleDocumentsTests {
    private static func texts(replacing document: String? = nil, with bytes: [UInt8] = []) async throws -> [PolicyText]
    {
        var texts: [PolicyText] = []
        for name in try Samples.documentNames() {
            let own = name == document ? bytes : try Samples.bytes(of: name)
            texts.append(try await Samples.text(of: own, name: name))
        }
        return texts
    }

    @Test("every document is read, with pages and headings as its format has them")
    func extraction() async throws {
        let names = try Samples.documentNames()
        #expect(names.count >= 8)
        for name in names {
            let extracted = try await DocumentReader().passages(
                of: Samples.bytes(of: name), declaredType: MediaType(fileName: name))
            #expect(extracted.passages.count > 10, "\(name)")
            #expect(extracted.passages.contains { !$0.heading.isEmpty }, "\(name) has no headings")
            #expect(extracted.passages.allSatisfy { ($0.page != nil) == (extracted.mediaType == .pdf) }, "\(name)")
            #expect(extracted.language == (name.hasPrefix("Betriebshandbuch") ? .german : .english), "\(name)")
        }
    }

    @Test("all verdicts occur, and the analysis fits into an event")
    func analysis() async throws {
        let texts = try await Self.texts()
        let clock = ContinuousClock()
        let start = clock.now
        let findings = Samples.matcher.findings(in: texts)
        print("sample documents: \(texts.reduce(0) { $0 + $1.passages.count }) passages in \(clock.now - start)")
        for verdict in [Verdict.answered, .partly, .contradicted] {
            let count = findings.count { $0.verdict == verdict }
            print("sample documents: \(count) \(verdict.rawValue)")
            #expect(count > 0)
        }
        let analysis = Analysis(
            id: Samples.newID(), version: 1, organisation: Samples.newID(), policies: [], engine: "lexical/2",
            obligations: Samples.matcher.obligationCount, passages: 1, findings: findings, createdAt: Samples.now,
            updatedAt: Samples.now)
        #expect(try CanonicalJSON.encode(analysis).count < Analysis.largestEvent)
        let small = try analysis.fitting(bytes: 100_000)
        #expect(try CanonicalJSON.encode(small).count < CanonicalJSON.encode(analysis).count)
        #expect(small.findings.map(\.verdict) == analysis.findings.map(\.verdict))
    }

    @Test("changing one sentence of a document changes the finding")
    func changedSentence() async throws {
        let name = "change-and-patch-procedure.md"
        let text = String(decoding: try Samples.bytes(of: name), as: UTF8.self)
        let before = Samples.matcher.findings(in: try await Self.texts(), for: ["rts-rmf-10-2-d-i"])
        #expect(before.first?.verdict == .contradicted)
        let denial = "are not recorded."
        #expect(text.components(separatedBy: denial).count == 2)
        let changed = text.replacing(denial, with: "are recorded in the inventory of libraries.")
        let after = Samples.matcher.findings(
            in: try await Self.texts(replacing: name, with: Array(changed.utf8)), for: ["rts-rmf-10-2-d-i"])
        #expect(after.first?.verdict != .contradicted)
        #expect(before != after)
    }

    @Test("1,500 passages against the whole catalogue take a processor a few seconds even unoptimised")
    func speed() async throws {
        let texts = try await Self.texts()
        var many: [PolicyText] = []
        var passages = 0
        while passages < 1_500 {
            for text in texts {
                many.append(text)
                passages += text.passages.count
            }
        }
        let took = try await ComputingThread.time {
            let findings = Samples.matcher.findings(in: many)
            #expect(!findings.isEmpty)
        }
        print("analysis of \(passages) passages took \(took)")
        #expect(took < .seconds(30))
    }
}
