import Documents
import Testing

/// Documents with bytes changed at random: read or refused, never a crash.
@Suite("Random damage")
struct DamageTests {
    /// Numbers that are the same in every run, so that a failure can be repeated (Knuth's MMIX constants).
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 29
        }
    }

    private func damaged(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
        var generator = Generator(state: seed)
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...12, using: &generator) {
            let index = Int.random(in: 0..<bytes.count, using: &generator)
            bytes[index] = UInt8.random(in: 0...255, using: &generator)
        }
        return bytes
    }

    /// Reads what may be damaged: any answer will do that isn't about this machine.
    private func expectAnswer(_ bytes: [UInt8], as type: MediaType?) async {
        do {
            let document = try await read(bytes, as: type)
            #expect(!document.passages.isEmpty)
        } catch {
            #expect(!error.isInfrastructure)
        }
    }

    @Test(arguments: 0..<20 as Range<UInt64>)
    func docx(_ round: UInt64) async throws {
        let bytes = try Fixture.bytes("leitlinie.docx")
        // Uncompressed XML, so that damage reaches the XML reader and not only the checksums.
        let plain = Array(
            (WordFile.paragraph("Heading", style: "Heading1") + WordFile.table([["A", "B", "C"], ["1", "2", "3"]])).utf8
        )
        for seed in (round * 20)..<(round * 20 + 20) {
            await expectAnswer(damaged(bytes, seed: seed), as: seed.isMultiple(of: 2) ? .docx : nil)
            let body = String(decoding: damaged(plain, seed: seed), as: UTF8.self)
            await expectAnswer(try WordFile(body).bytes(), as: .docx)
        }
    }

    @Test(arguments: ["running-text.pdf", "table.pdf", "encrypted.pdf"])
    func pdf(_ name: String) async throws {
        let bytes = try Fixture.bytes(name)
        for seed in 0..<12 as Range<UInt64> { await expectAnswer(damaged(bytes, seed: seed), as: .pdf) }
    }

    @Test(arguments: [MediaType.markdown, .plainText])
    func text(_ type: MediaType) async throws {
        let source = Array(
            "# A\n\n1. b\n\n| c | d |\n|---|---|\n| `e` | [f](g) |\n\n> h\n\n```\ni\n```\n\n- j **k**\n".utf8)
        for seed in 0..<300 as Range<UInt64> { await expectAnswer(damaged(source, seed: seed), as: type) }
    }
}
