import Contracts
import Cryptography
import Foundation
import Testing

@testable import Gateway

@Suite("Identifiers and addresses that every gateway makes alike")
struct IdentityTests {
    private func factory(_ byte: UInt8 = 7) throws -> IdentityFactory {
        IdentityFactory(secret: try MessageAuthenticationKey(bytes: [UInt8](repeating: byte, count: 32)))
    }

    @Test func aKeyGivesTheSameMessageEverywhere() throws {
        let (one, other) = (try factory(), try factory())
        let demo = try TenantID("demo")
        func id(_ factory: IdentityFactory, _ tenant: TenantID, _ subject: String, _ target: String, _ key: String?)
            -> MessageID
        {
            factory.message(tenant: tenant, subject: subject, method: "POST", target: target, key: key)
        }
        #expect(id(one, demo, "anna", "/a", "k") == id(other, demo, "anna", "/a", "k"))
        #expect(id(one, demo, "anna", "/a", "k") != id(one, demo, "ben", "/a", "k"))
        #expect(id(one, demo, "anna", "/a", "k") != id(one, demo, "anna", "/b", "k"))
        #expect(id(one, demo, "anna", "/a", "k") != id(one, try TenantID("other"), "anna", "/a", "k"))
        #expect(id(one, demo, "anna", "/a", nil) != id(one, demo, "anna", "/a", nil))
        #expect(id(one, demo, "anna", "/a", "k") != id(try factory(8), demo, "anna", "/a", "k"))
        // Parts don't run into each other.
        #expect(id(one, demo, "an", "na/a", "k") != id(one, demo, "anna", "/a", "k"))
    }

    @Test func addressesReadBackForTheirTenantAlone() throws {
        let factory = try factory()
        let demo = try TenantID("demo")
        let address = OperationAddress(
            operation: ResourceID(UUID()), issuedAt: Timestamp(microseconds: 1_737_106_200_123_456))
        let text = address.text(tenant: demo, factory: factory)
        #expect(OperationAddress(text: text, tenant: demo, factory: factory) == address)
        #expect(OperationAddress(text: text, tenant: try TenantID("other"), factory: factory) == nil)
        #expect(OperationAddress(text: text, tenant: demo, factory: try self.factory(8)) == nil)
        for index in text.indices {
            var forged = text
            forged.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
            #expect(OperationAddress(text: forged, tenant: demo, factory: factory) != address)
        }
        #expect(OperationAddress(text: "", tenant: demo, factory: factory) == nil)
    }
}
