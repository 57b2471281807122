import AgentRuntime
import Contracts
import Cryptography
import FleetTestSupport
import Foundation
import MessageBus
import Testing

@Suite("Keys rotate while an agent runs", .enabled(if: TestEnvironment.hasDatabase), .timeLimit(.minutes(3)))
struct RotationTests {
    private static func json(signing: String, keys: [String: Data], verifyOnly: [String: Data] = [:]) -> Data {
        func members(_ keys: [String: Data]) -> String {
            keys.map { #""\#($0.key)":"\#($0.value.base64EncodedString())""# }.joined(separator: ",")
        }
        let text =
            #"{"signing":"\#(signing)","keys":{\#(members(keys))},"verifyOnly":{\#(members(verifyOnly))}}"#
        return Data(text.utf8)
    }

    @Test("a new key is learnt with the first command that it seals; a retired one seals none any more")
    func rotation() async throws {
        try await LedgerBench.test(settings: ["DORA_COMMAND_KEYS_SECONDS": "0.2"]) { bench in
            let id = ResourceID.random
            let (old, new) = (RandomBytes.make(32), RandomBytes.make(32))
            let file = URL(fileURLWithPath: bench.keys.path)
            let seals = [
                "old": RequestSeal(keys: try CommandKeyRing(signing: "old", keys: ["old": old])),
                "new": RequestSeal(keys: try CommandKeyRing(signing: "new", keys: ["new": new])),
            ]
            @Sendable func record(_ message: TestMessage, _ key: String) throws -> OutgoingRecord {
                let topic = bench.domain.commands
                let request = try #require(seals[key]).seal(
                    message.request, topic: topic, common: message.attributes, body: message.body)
                return OutgoingRecord(
                    topic: topic, key: message.attributes.key,
                    headers: (message.attributes.headers + request.headers).map {
                        RecordHeader(name: $0.name, text: $0.value)
                    }, value: message.body)
            }
            try Self.json(signing: "old", keys: ["old": old]).write(to: file, options: .atomic)
            try await bench.withInstances {
                try await bench.sender.publish([try record(try bench.open(id), "old")])
                try await bench.settle()
                try Self.json(signing: "old", keys: ["old": old, "new": new]).write(to: file, options: .atomic)
                // At once: what isn't known yet is looked for in the file.
                try await bench.sender.publish([
                    try record(try bench.add(1, to: id), "new"), try record(try bench.add(2, to: id), "old"),
                ])
                try await bench.settle()
                // What is no ring leaves the keys as they are.
                try Data("{".utf8).write(to: file, options: .atomic)
                try await Task.sleep(for: .seconds(1))
                try await bench.sender.publish([try record(try bench.add(4, to: id), "old")])
                try await bench.settle()
                try Self.json(signing: "new", keys: ["new": new], verifyOnly: ["old": old])
                    .write(to: file, options: .atomic)
                try await Task.sleep(for: .seconds(1))
                try await bench.sender.publish([
                    try record(try bench.add(8, to: id), "old"), try record(try bench.add(16, to: id), "new"),
                ])
                try await bench.settle()
            }
            #expect(try await bench.stored(id)?.total == 1 + 2 + 4 + 16)
            let letters = try await bench.deadLetters()
            #expect(letters.count == 1)
            #expect(letters.first?.text("dora_detail")?.contains("retired") == true)
            #expect(letters.first?.text("dora_attempts") == "1")
        }
    }

    @Test("a file is read again when it has changed, and one that can't be read changes nothing") func file() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "ring-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: url) }
        let key = RandomBytes.make(32)
        #expect(throws: CommandKeyError.unreadable(path: url.path)) { try CommandKeyFile(path: url.path) }
        try Self.json(signing: "a", keys: ["a": key]).write(to: url)
        let file = try CommandKeyFile(path: url.path)
        #expect(try !file.refresh())
        try Self.json(signing: "b", keys: ["a": key, "b": RandomBytes.make(32)]).write(to: url)
        #expect(try file.refresh())
        #expect(file.ring.signingKeyID == "b")
        try Data("{}".utf8).write(to: url)
        #expect(throws: CommandKeyError.self) { try file.refresh() }
        #expect(file.ring.signingKeyID == "b")
    }
}
