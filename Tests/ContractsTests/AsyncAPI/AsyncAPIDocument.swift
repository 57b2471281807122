import Contracts

/// The description of topics and messages (AsyncAPI 3.0) as the code has it.
enum AsyncAPIDocument {
    /// The whole document.
    static func make() throws -> JSONValue {
        var channels: [String: JSONValue] = [:]
        var operations: [String: JSONValue] = [:]
        var messages: [String: JSONValue] = [:]
        var schemas: [String: JSONValue] = [:]
        for agent in MessageCatalogue.agents {
            for resource in agent.resources { schemas[name(resource.kind)] = try resourceSchema(resource.kind) }
            let sorts: [(String, Topic, [(MessageType, JSONValue)])] = [
                (
                    "commands", agent.domain.commands,
                    try agent.commands.map { ($0.type, try SchemaProbe.schema(of: $0)) } + [try drill(agent.domain)]
                ),
                (
                    "events", agent.domain.events,
                    try agent.events.map { ($0.type, try eventSchema($0, agent)) } + [try sealWritten(agent.domain)]
                ),
                (
                    "queries", agent.domain.queries,
                    try agent.queries.map { ($0.type, try SchemaProbe.schema(of: $0)) }
                        + logQueries(agent.domain)
                ),
            ]
            for (sort, topic, payloads) in sorts where !payloads.isEmpty {
                let channel = "\(agent.domain.rawValue)-\(sort)"
                for (type, schema) in payloads {
                    messages[type.text] = message(type, schema, isEvent: sort == "events")
                }
                channels[channel] = Self.channel(topic, sort, payloads.map(\.0))
                operations["\(sort == "events" ? "send" : "receive")-\(channel)"] = .object([
                    "action": .string(sort == "events" ? "send" : "receive"),
                    "channel": reference("channels", channel),
                    "summary": .string("\(agent.service) \(sort == "events" ? "publishes" : "takes") \(sort)."),
                ])
            }
            let channel = "\(agent.domain.rawValue)-dead-letters"
            channels[channel] = deadLetterChannel(agent.domain.deadLetters)
            operations["send-\(channel)"] = .object([
                "action": .string("send"), "channel": reference("channels", channel),
                "summary": .string(
                    "\(agent.service) gives up what it can't handle; the gateway keeps it for redriving."),
            ])
        }
        messages["dead-letter"] = deadLetter
        return .object([
            "asyncapi": .string("3.0.0"),
            "info": .object([
                "title": .string("DORA Compliance Platform: topics and messages"), "version": .string("1"),
                "description": .string(
                    "CloudEvents 1.0 in binary mode: attributes are record headers. Records come at least once; a "
                        + "consumer keeps the last version and hash of each stream, applies the next, drops the lower "
                        + "and holds the higher. Keys begin with the tenant; the partitioner is murmur2. Enumerations "
                        + "may grow; a breaking change is a new version of the type beside the old."),
                "license": .object(["name": .string("Apache-2.0")]),
            ]),
            "defaultContentType": .string("application/json"), "channels": .object(channels),
            "operations": .object(operations),
            "components": .object([
                "messages": .object(messages), "schemas": .object(schemas),
                "messageTraits": .object(["request": requestTrait, "event": eventTrait]),
            ]),
        ])
    }

    private static func channel(_ topic: Topic, _ sort: String, _ types: [MessageType]) -> JSONValue {
        .object([
            "address": .string(topic.rawValue),
            "summary": .string(sort.prefix(1).uppercased() + sort.dropFirst() + " of the domain."),
            "messages": .object(
                types.reduce(into: [:]) { $0[$1.name] = reference("components/messages", $1.text) }),
        ])
    }

    private static func deadLetterChannel(_ topic: Topic) -> JSONValue {
        .object([
            "address": .string(topic.rawValue),
            "summary": .string("Commands and queries of the domain that its agent has given up."),
            "messages": .object(["dead-letter": reference("components/messages", "dead-letter")]),
        ])
    }

    /// A message as it came, key and value as they were, with what its agent says of it after its own headers.
    private static let deadLetter = JSONValue.object([
        "name": .string("dead-letter"),
        "summary": .string("A command or query as it came, with why and from where after its own headers."),
        "description": .string(
            "Its own headers come first, whatever they are; dora_reason and what follows it is the agent's. Only the "
                + "gateway sends it again, under the same ce_id and a new ce_time, and only what carries a seal that "
                + "verifies."),
        "headers": .object([
            "type": .string("object"),
            "required": .array(
                deadLetterHeaders.map(\.name).filter { $0 != "dora_attempts" }.map(JSONValue.string)),
            "properties": .object(
                deadLetterHeaders.reduce(into: [:]) { properties, header in
                    properties[header.name] = .object(["type": .string("string"), "description": .string(header.text)])
                }),
        ]),
        "payload": .object(["description": .string("The message's value as it came: JSON, or any bytes.")]),
    ])

    private static let deadLetterHeaders: [(name: String, text: String)] = [
        ("dora_reason", DeadLetterReason.allCases.map(\.rawValue).joined(separator: " or ")),
        ("dora_detail", "The reason in words, at most 2,000 characters."), ("dora_topic", "The topic where it stood."),
        ("dora_partition", "The partition where it stood."), ("dora_offset", "The offset where it stood."),
        ("dora_attempts", "How often it was tried alone."),
    ]

    private static func message(_ type: MessageType, _ schema: JSONValue, isEvent: Bool) -> JSONValue {
        .object([
            "name": .string(type.text), "contentType": .string("application/json"), "payload": schema,
            "traits": .array([reference("components/messageTraits", isEvent ? "event" : "request")]),
        ])
    }

    /// An event's value: who asked, its own payload, and the resource's state after it.
    private static func eventSchema(_ event: any EventPayload.Type, _ agent: AgentContract) throws -> JSONValue {
        var states = agent.resources.map { reference("components/schemas", name($0.kind)) }
        states.append(.object(["type": .string("null")]))
        return .object([
            "type": .string("object"), "required": .array([.string("requestedBy"), .string("details")]),
            "properties": .object([
                "requestedBy": .object(["type": .string("string")]), "details": try SchemaProbe.schema(of: event),
                "resource": .object(["anyOf": .array(states)]),
            ]),
        ])
    }

    /// What every agent's runtime tells of its log's seals: under the tenant `platform`.
    private static func sealWritten(_ domain: Domain) throws -> (MessageType, JSONValue) {
        let schema = JSONValue.object([
            "type": .string("object"), "required": .array([.string("requestedBy"), .string("details")]),
            "properties": .object([
                "requestedBy": .object(["type": .string("string")]),
                "details": try SchemaProbe.schema(of: SealWritten.self),
            ]),
        ])
        return (RuntimeMessages.sealWritten(of: domain), schema)
    }

    /// What every agent's runtime takes of an operator: nothing comes of it but an outcome.
    private static func drill(_ domain: Domain) throws -> (MessageType, JSONValue) {
        (RuntimeMessages.drill(of: domain), try SchemaProbe.schema(of: Drill.self))
    }

    /// What every agent's runtime answers about its log.
    private static func logQueries(_ domain: Domain) throws -> [(MessageType, JSONValue)] {
        [
            (RuntimeMessages.verifyLog(of: domain), try SchemaProbe.schema(of: VerifyLog.self)),
            (RuntimeMessages.compareStreams(of: domain), try SchemaProbe.schema(of: CompareStreams.self)),
            (RuntimeMessages.exportLog(of: domain), try SchemaProbe.schema(of: ExportLog.self)),
        ]
    }

    private static func resourceSchema(_ kind: ResourceKind) throws -> JSONValue {
        let types: [any Resource.Type] = [
            Policy.self, Analysis.self, Organisation.self, Assessment.self, Gap.self, Risk.self, Quantification.self,
            Plan.self, Measure.self,
        ]
        let records = MessageCatalogue.agents.flatMap(\.commands).compactMap {
            ($0 as? any ContentChange.Type)?.changedResource
        }
        guard let type = (types + records).first(where: { $0.kind == kind }) else { throw UnknownKind(kind: kind) }
        return try SchemaProbe.schema(of: type)
    }

    private struct UnknownKind: Error { let kind: ResourceKind }

    private static func name(_ kind: ResourceKind) -> String {
        kind.rawValue.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    private static func reference(_ section: String, _ name: String) -> JSONValue {
        .object(["$ref": .string("#/\(section)/\(name)")])
    }

    private static let common = [
        "ce_specversion", "ce_id", "ce_type", "ce_source", "ce_subject", "ce_time", "ce_tenantid", "ce_correlationid",
        "content-type",
    ]

    private static let requestTrait = trait(
        required: common + ["ce_actor", "ce_roles", "ce_requesthash", "ce_keyid", "ce_mac"],
        optional: [
            "ce_causationid", "traceparent", "ce_expectedversion", "ce_expires", "ce_replyto", "ce_upload",
            "ce_chunkindex",
        ])

    private static let eventTrait = trait(
        required: common + ["ce_streamversion", "ce_previoushash"],
        optional: ["ce_causationid", "traceparent", "ce_outcome"])

    private static func trait(required: [String], optional: [String]) -> JSONValue {
        .object([
            "headers": .object([
                "type": .string("object"), "required": .array(required.map(JSONValue.string)),
                "properties": .object(
                    (required + optional).reduce(into: [:]) { $0[$1] = .object(["type": .string("string")]) }),
            ])
        ])
    }
}
