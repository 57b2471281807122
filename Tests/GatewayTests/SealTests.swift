import AgentRuntime
import Contracts
import Cryptography
import Foundation
import Testing

@Suite("A retired key seals no command")
struct SealTests {
    private let old = Data(repeating: 1, count: 32)
    private let new = Data(repeating: 2, count: 32)

    @Test func rotation() throws {
        let attributes = MessageAttributes(
            id: MessageID(UUID()), type: MessageType(domain: .policy, name: "delete-policy"), source: "/gateway",
            subject: StreamName(kind: Policy.kind, id: ResourceID(UUID())), time: Timestamp(microseconds: 1),
            tenant: try TenantID("demo"), correlation: CorrelationID(UUID()))
        let request = RequestAttributes(
            requester: Requester(subject: "anna", roles: [.complianceOfficer]), requestHash: "00")
        let topic = Domain.policy.commands
        let sealed = try RequestSeal(keys: try CommandKeyRing(signing: "old", keys: ["old": old]))
            .seal(request, topic: topic, common: attributes, body: [1])
        // While both keys are in the ring, what the old one sealed still counts.
        let both = RequestSeal(keys: try CommandKeyRing(signing: "new", keys: ["old": old, "new": new]))
        try both.verify(sealed, topic: topic, common: attributes, body: [1])
        let retired = RequestSeal(keys: try CommandKeyRing(signing: nil, keys: ["new": new], verifyOnly: ["old": old]))
        #expect(throws: MessageError.self) {
            try retired.verify(sealed, topic: topic, common: attributes, body: [1])
        }
    }
}
