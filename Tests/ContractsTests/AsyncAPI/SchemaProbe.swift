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
        if let choice = type as? any (CaseIterable & RawRepresentable<String> & Decodable & Sendable).Type {
            return try self.choice(choice)
        }
        if let change = type as? any ContentChange.Type { return (0, try changeSchema(change)) }
        let recorder = Recorder()
        let sample = try type.init(from: ProbeDecoder(recorder: recorder))
        return (sample, recorder.schema)
    }

    private static func choice<T: CaseIterable & RawRepresentable<String> & Decodable>(
        _ type: T.Type
    ) throws -> (sample: any Decodable, schema: JSONValue) {
        guard let first = T.allCases.first else { throw NoCases() }
        let values = T.allCases.map { JSONValue.string($0.rawValue) }
        return (first, .object(["type": .string("string"), "enum": .array(values)]))
    }

    /// The identifier, and any members of the content; null for those that it may lack.
    private static func changeSchema(_ change: any ContentChange.Type) throws -> JSONValue {
        let recorder = Recorder()
        _ = try change.changedContent.init(from: ProbeDecoder(recorder: recorder))
        for (name, schema) in recorder.properties where !recorder.required.contains(name) {
            recorder.properties[name] = .object(["anyOf": .array([schema, .object(["type": .string("null")])])])
        }
        recorder.properties["id"] = try schema(of: ResourceID.self)
        recorder.required = ["id"]
        return recorder.schema
    }

    private struct NoCases: Error {}

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
