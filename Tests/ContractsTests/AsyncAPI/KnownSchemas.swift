import Contracts
import Foundation

/// Samples and schemas of the types that a payload is made of.
enum KnownSchemas {
    /// By type.
    static let all: [ObjectIdentifier: (sample: any Decodable & Sendable, schema: JSONValue)] = {
        var known: [ObjectIdentifier: (sample: any Decodable & Sendable, schema: JSONValue)] = [:]
        func add<T: Decodable & Sendable>(_ sample: T, _ schema: [String: JSONValue]) {
            known[ObjectIdentifier(T.self)] = (sample, .object(schema))
        }
        func addChoice<T: Decodable & Sendable & CaseIterable & RawRepresentable<String>>(_ type: T.Type) {
            guard let first = T.allCases.first else { return }
            add(first, ["type": .string("string"), "enum": .array(T.allCases.map { .string($0.rawValue) })])
        }
        let uuid: [String: JSONValue] = ["type": .string("string"), "format": .string("uuid")]
        add("", ["type": .string("string")])
        add(0, ["type": .string("integer")])
        add(Int64(0), ["type": .string("integer")])
        add(0.0, ["type": .string("number")])
        add(false, ["type": .string("boolean")])
        add(ResourceID(UUID()), uuid)
        add(MessageID(UUID()), uuid)
        add(CorrelationID(UUID()), uuid)
        add(Timestamp(microseconds: 0), ["type": .string("string"), "format": .string("date-time")])
        add(CalendarDate(daysSince1970: 0), ["type": .string("string"), "format": .string("date")])
        if let entity = try? LegalEntityIdentifier("5493001KJTIIGC8Y1R12") {
            add(entity, ["type": .string("string"), "pattern": .string("^[A-Z0-9]{18}[0-9]{2}$")])
        }
        if let stream = try? StreamName("policy/00000000-0000-4000-8000-000000000000") {
            add(stream, ["type": .string("string"), "pattern": .string("^[a-z-]+/[0-9a-f-]{36}$")])
        }
        addChoice(PolicyKind.self)
        addChoice(Verdict.self)
        addChoice(Quote.Stance.self)
        addChoice(GapStatus.self)
        return known
    }()
}
