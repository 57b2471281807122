import Contracts
import Foundation
import Testing

@Suite("The description of topics and messages is the code's")
struct AsyncAPITests {
    private static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Shared/Contracts/asyncapi.yaml")

    @Test("Written anew with DORA_UPDATE_ASYNCAPI=1, compared otherwise")
    func isCurrent() throws {
        let text = try YAMLWriter.text(try AsyncAPIDocument.make())
        if ProcessInfo.processInfo.environment["DORA_UPDATE_ASYNCAPI"] == "1" {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
    }

    @Test func theProbeSeesWhatIsDecoded() throws {
        let schema = try SchemaProbe.schema(of: UpdateMeasure.self)
        #expect(schema["properties"]?["startsOn"]?["format"]?.stringValue == "date")
        #expect(schema["required"]?.arrayValue == [.string("id"), .string("plan")])
        let finding = try SchemaProbe.schema(of: Finding.self)
        #expect(finding["properties"]?["quotes"]?["items"]?["properties"]?["page"]?["type"]?.stringValue == "integer")
    }
}
