import Contracts
import Testing

@Suite("Identifiers that follow from a name")
struct NameBasedIdentifierTests {
    @Test("a child's identifier is a UUID of version 8 that follows from parent and name")
    func identifiers() throws {
        let parent = try ResourceID("018f0000-0000-7000-8000-000000000001")
        let child = NameBasedIdentifier.child("dora-5-1", of: parent)
        #expect(child == NameBasedIdentifier.child("dora-5-1", of: parent))
        #expect(child != NameBasedIdentifier.child("dora-5-2", of: parent))
        let text = Array(child.text)
        #expect(text[14] == "8" && "89ab".contains(text[19]))
        #expect(child == (try ResourceID(child.text)))
    }
}
