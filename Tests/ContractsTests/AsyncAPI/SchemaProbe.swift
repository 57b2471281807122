import Contracts
import Foundation

/// Finds the JSON schema of a payload by decoding it from nothing: whatever the type asks for is noted, and a sample
/// is handed back. So the description can't differ from what is really decoded.
enum SchemaProbe {
    /// The schema of a type's JSON.
    static func schema(of type: any Decodable.Type) throws -> JSONValue { try value(type).schema }

    /// A sample of the type, with its schema.
    static func value(_ type: any Decodable.Type) throws -> (sample: any Decodable, schema: JSONValue) {
        if let known = KnownSchemas.all[ObjectIdentifier(type)] { return known }
        let recorder = Recorder()
        let sample = try type.init(from: ProbeDecoder(recorder: recorder))
        return (sample, recorder.schema)
    }

    /// What a type has asked for.
    final class Recorder {
        var properties: [String: JSONValue] = [:]
        var required: [String] = []
        var element: JSONValue?
        var single: JSONValue?

        var schema: JSONValue {
            if let single { return single }
            if let element { return .object(["type": .string("array"), "items": element]) }
            var members: [String: JSONValue] = ["type": .string("object"), "properties": .object(properties)]
            if !required.isEmpty { members["required"] = .array(required.sorted().map(JSONValue.string)) }
            return .object(members)
        }
    }
}
