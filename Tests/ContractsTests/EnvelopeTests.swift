import Contracts
import Foundation
import Testing

@Suite("Attributes, bodies and what the seal covers")
struct EnvelopeTests {
    private static let attributes = MessageAttributes(
        id: MessageID(UUID()), type: RegisterPolicy.type, source: "/gateway",
        subject: StreamName(kind: Policy.kind, id: ResourceID(UUID())),
        time: Timestamp(microseconds: 1_737_106_200_123_456),
        tenant: sample, correlation: CorrelationID(UUID()), causation: MessageID(UUID()),
        traceParent: "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")

    private static var sample: TenantID {
        do { return try TenantID("demo") } catch { preconditionFailure("a constant of this test is no tenant") }
    }

    private static let request = RequestAttributes(
        requester: Requester(subject: "anna", roles: [.tester, .auditor]),
        requestHash: String(repeating: "0a", count: 32),
        expectedVersion: 3, expires: Timestamp(microseconds: 5), replyTo: ReplyAddress(topic: .replies, partition: 2),
        chunk: ChunkPosition(attempt: MessageID(UUID()), index: 4), keyID: "k1", mac: "ff")

    @Test func commonAttributesReadBack() throws {
        #expect(try MessageAttributes(headers: Self.attributes.headers) == Self.attributes)
        #expect(Self.attributes.headers.contains(MessageHeader("ce_specversion", "1.0")))
    }

    @Test func requestAttributesReadBack() throws {
        #expect(try RequestAttributes(headers: Self.request.headers) == Self.request)
    }

    @Test func eventAttributesReadBack() throws {
        let written = WrittenStream(stream: Self.attributes.subject, version: 7)
        for result in [Outcome.Result.done(written: [written]), .rejected(.notFound(Policy.kind, ResourceID(UUID())))] {
            let event = EventAttributes(
                streamVersion: 7, previousHash: EventAttributes.noHash,
                outcome: Outcome(operation: ResourceID(UUID()), result: result))
            #expect(try EventAttributes(headers: event.headers()) == event)
        }
    }

    @Test("Every header but the optional ones is needed, and none may stand twice")
    func strictHeaders() {
        let headers = Self.attributes.headers
        for header in headers where !["ce_causationid", "traceparent"].contains(header.name) {
            #expect(throws: MessageError.self) { try MessageAttributes(headers: headers.filter { $0 != header }) }
            #expect(throws: MessageError.self) { try MessageAttributes(headers: headers + [header]) }
        }
    }

    @Test("The seal covers topic, key, every attribute and the body")
    func authenticatedParts() {
        let base = parts(Self.attributes, Self.request, body: [1])
        var changes: [[[UInt8]]] = [parts(Self.attributes, Self.request, body: [2])]
        changes.append(
            Self.request.authenticatedParts(topic: Domain.gap.commands, common: Self.attributes, body: [1]))
        func change(_ body: (inout MessageAttributes, inout RequestAttributes) -> Void) {
            var (common, request) = (Self.attributes, Self.request)
            body(&common, &request)
            changes.append(parts(common, request, body: [1]))
        }
        change { common, _ in common.id = MessageID(UUID()) }
        change { common, _ in common.type = UpdatePolicy.type }
        change { common, _ in common.source = "/other" }
        change { common, _ in common.subject = StreamName(kind: Policy.kind, id: ResourceID(UUID())) }
        change { common, _ in common.time = Timestamp(microseconds: 1) }
        change { common, _ in common.correlation = CorrelationID(UUID()) }
        change { common, _ in common.causation = nil }
        change { common, _ in common.traceParent = nil }
        change { common, _ in common.contentType = MessageAttributes.octets }
        change { _, request in request.requester = Requester(subject: "eve", roles: Self.request.requester.roles) }
        change { _, request in request.requester = Requester(subject: "anna", roles: [.administrator]) }
        change { _, request in request.requestHash = "00" }
        change { _, request in request.expectedVersion = nil }
        change { _, request in request.expires = nil }
        change { _, request in request.replyTo = nil }
        change { _, request in request.chunk = nil }
        change { _, request in request.keyID = "k2" }
        for changed in changes { #expect(changed != base) }
        // The seal itself is not part of what it covers.
        var sealed = Self.request
        sealed.mac = "00"
        #expect(parts(Self.attributes, sealed, body: [1]) == base)
    }

    private func parts(_ common: MessageAttributes, _ request: RequestAttributes, body: [UInt8]) -> [[UInt8]] {
        request.authenticatedParts(topic: Domain.policy.commands, common: common, body: body)
    }

    @Test(arguments: [
        ResourceChange.none, .removed, .state(Array(#"{"a":"}\"{","b":[1,{"c":null}]}"#.utf8)),
        .state(Array("{}".utf8)),
    ])
    func eventBodiesComeApartAsTheyWerePutTogether(change: ResourceChange) throws {
        let details = Array(#"{"x":"\\\"]","y":[[]]}"#.utf8)
        let body = try EventBody.join(requestedBy: "an\"na", details: details, resource: change)
        let parts = try EventBody.split(body)
        #expect(parts.requestedBy == "an\"na")
        #expect(parts.details == details)
        #expect(parts.resource == change)
        #expect(throws: Never.self) { try CanonicalJSON.decode(JSONValue.self, from: body) }
    }

    @Test(arguments: [
        "", "{}", #"{"requestedBy":"a"}"#, #"{"requestedBy":"a","details":{}"#,
        #"{"requestedBy":"a","details":{},"x":1}"#, #"{"requestedBy":"a","details":{},"resource":{}}x}"#,
    ])
    func otherBodiesAreRefused(text: String) {
        #expect(throws: MessageError.self) { try EventBody.split(Array(text.utf8)) }
    }
}
