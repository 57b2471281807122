import Foundation
import Testing

@testable import Contracts

@Suite("The one spelling of a UUID")
struct CanonicalUUIDTests {
    @Test("it is the lower-case form that Foundation writes, and reads back, for any bits")
    func sameAsFoundation() {
        for _ in 0..<500 {
            let uuid = UUID()
            let text = CanonicalUUID.text(of: uuid)
            #expect(text == uuid.uuidString.lowercased())
            #expect(CanonicalUUID.parse(text) == uuid)
        }
        let bits = UUID(uuid: (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0xAB, 0xCD, 0xEF, 0xFE, 0x80, 0xFF))
        #expect(CanonicalUUID.text(of: bits) == "00010203-0405-0607-0809-abcdeffe80ff")
    }

    @Test(
        "nothing else is one",
        arguments: [
            "", "00010203-0405-0607-0809-abcdeffe80f", "00010203-0405-0607-0809-abcdeffe80fff",
            "00010203-0405-0607-0809-ABCDEFFE80FF", "000102030-405-0607-0809-abcdeffe80ff",
            "00010203040506070809abcdeffe80ff", "{0010203-0405-0607-0809-abcdeffe80f}",
            "0001020g-0405-0607-0809-abcdeffe80ff", " 0010203-0405-0607-0809-abcdeffe80ff",
            "00010203-0405-0607-0809-abcdeffe80f\u{e9}", "00010203_0405_0607_0809_abcdeffe80ff",
        ] as [String])
    func refused(_ text: String) {
        #expect(CanonicalUUID.parse(text) == nil)
        #expect(throws: IdentifierError.self) { try ResourceID(text) }
    }

    @Test("a random one is of version 4 and RFC 9562's variant, and never the same")
    func random() {
        let made = (0..<1_000).map { _ in UUID.random() }
        #expect(Set(made).count == made.count)
        for uuid in made {
            #expect(uuid.uuid.6 >> 4 == 4)
            #expect(uuid.uuid.8 >> 6 == 2)
        }
        // Every other bit is once set and once not.
        let texts = made.map { withUnsafeBytes(of: $0.uuid) { Array($0) } }
        for bit in 0..<128 where !(48..<52).contains(bit) && !(64..<66).contains(bit) {
            let set = texts.filter { $0[bit / 8] >> (7 - bit % 8) & 1 == 1 }.count
            #expect(set > 300 && set < 700, "bit \(bit)")
        }
    }

    @Test("the order of identifiers is that of their texts")
    func order() {
        let identifiers = (0..<200).map { _ in ResourceID(UUID()) }
        #expect(identifiers.sorted().map(\.text) == identifiers.map(\.text).sorted())
    }
}
