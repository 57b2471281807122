import Contracts
import Testing

@Suite("Identifiers have one spelling each")
struct IdentifierTests {
    @Test(arguments: ["demo", "a", "bank-1", "0x", String(repeating: "a", count: 63)])
    func tenantsTaken(text: String) throws { #expect(try TenantID(text).text == text) }

    @Test(arguments: ["", "-a", "Demo", "a b", "a/b", "ä", "a\u{0}", String(repeating: "a", count: 64)])
    func tenantsRefused(text: String) { #expect(throws: IdentifierError.self) { try TenantID(text) } }

    @Test(arguments: [
        "7C9E6679-7425-40DE-944B-E07FC1F90AE7", "{7c9e6679-7425-40de-944b-e07fc1f90ae7}", "7c9e6679", "",
        "7c9e6679-7425-40de-944b-e07fc1f90ae7 ",
    ])
    func onlyCanonicalIdentifiers(text: String) { #expect(throws: IdentifierError.self) { try ResourceID(text) } }

    @Test func keysBeginWithTheTenant() throws {
        let id = try ResourceID("7c9e6679-7425-40de-944b-e07fc1f90ae7")
        let stream = StreamName(kind: Policy.kind, id: id)
        #expect(stream.key(tenant: try TenantID("demo")) == "demo/policy/7c9e6679-7425-40de-944b-e07fc1f90ae7")
        #expect(try StreamName(stream.text) == stream)
    }

    @Test(arguments: [
        "policy", "policy/", "/7c9e6679-7425-40de-944b-e07fc1f90ae7", "Policy/7c9e6679-7425-40de-944b-e07fc1f90ae7",
    ])
    func streamsRefused(text: String) { #expect(throws: IdentifierError.self) { try StreamName(text) } }

    @Test func messageTypesReadBack() throws {
        #expect(try MessageType(RegisterPolicy.type.text) == RegisterPolicy.type)
        #expect(RegisterPolicy.type.text == "eu.dora.policy.register-policy.v1")
    }

    @Test(arguments: [
        "eu.dora.policy.v1", "eu.dora.policy.x.v0", "eu.dora..x.v1", "com.dora.policy.x.v1", "eu.dora.a.b.1",
    ])
    func messageTypesRefused(text: String) { #expect(throws: IdentifierError.self) { try MessageType(text) } }

    @Test func anOperationIsMessageAndRequest() throws {
        let message = try MessageID("00000000-0000-8000-8000-000000000001")
        let one = OperationIdentity.operation(message: message, requestHash: String(repeating: "ab", count: 32))
        let other = OperationIdentity.operation(message: message, requestHash: String(repeating: "cd", count: 32))
        #expect(one.text == "abababab-abab-2bab-2bab-abababababaa")
        #expect(one != other)
    }

    @Test(
        "Check digits after ISO 17442",
        arguments: ["5493001KJTIIGC8Y1R12", "529900T8BM49AURSDO55", "999900FRIESMARKBNK16"])
    func legalEntityIdentifiersTaken(text: String) throws { #expect(try LegalEntityIdentifier(text).text == text) }

    @Test(arguments: [
        "5493001KJTIIGC8Y1R13", "5493001KJTIIGC8Y1R1", "5493001kjtiigc8y1r12", "", "5493001KJTIIGC8Y1RAB",
    ])
    func legalEntityIdentifiersRefused(text: String) {
        #expect(throws: IdentifierError.self) { try LegalEntityIdentifier(text) }
    }
}
