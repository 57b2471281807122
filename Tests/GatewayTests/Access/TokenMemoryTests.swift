import Contracts
import Cryptography
import Foundation
import Testing

@testable import Gateway

@Suite("Tokens that were verified before")
struct TokenMemoryTests {
    private static let now = Date(timeIntervalSince1970: 1_790_000_000)

    private static func digest(_ number: Int) -> SHA256Digest { SHA256Digest(of: Array("token \(number)".utf8)) }

    private static func principal(_ name: String) throws -> Principal {
        Principal(tenant: try TenantID("demo"), subject: name, roles: [.auditor])
    }

    @Test("are known until they expire, and not a moment longer")
    func expiry() throws {
        let memory = TokenMemory()
        let anna = try Self.principal("anna")
        memory.remember(anna, of: Self.digest(1), until: Self.now.addingTimeInterval(60), generation: 0)
        #expect(memory.principal(of: Self.digest(1), now: Self.now) == anna)
        #expect(memory.principal(of: Self.digest(1), now: Self.now.addingTimeInterval(59.9)) == anna)
        #expect(memory.principal(of: Self.digest(1), now: Self.now.addingTimeInterval(60)) == nil)
        #expect(memory.principal(of: Self.digest(2), now: Self.now) == nil)
    }

    @Test("are bounded, the oldest goes first")
    func bound() throws {
        let memory = TokenMemory(maximum: 10)
        for number in 0..<1_000 {
            let who = try Self.principal("\(number)")
            memory.remember(who, of: Self.digest(number), until: Self.now.addingTimeInterval(60), generation: 0)
            // Again: known already, nothing is pushed out.
            memory.remember(who, of: Self.digest(number), until: Self.now.addingTimeInterval(60), generation: 0)
        }
        #expect(memory.count == 10)
        for number in 990..<1_000 {
            #expect(memory.principal(of: Self.digest(number), now: Self.now)?.subject == "\(number)")
        }
        #expect(memory.principal(of: Self.digest(989), now: Self.now) == nil)
    }

    @Test("are forgotten with the keys that verified them, those under way as well")
    func generations() throws {
        let memory = TokenMemory()
        let anna = try Self.principal("anna")
        let before = memory.generation
        memory.remember(anna, of: Self.digest(1), until: Self.now.addingTimeInterval(60), generation: before)
        memory.forgetAll()
        #expect(memory.principal(of: Self.digest(1), now: Self.now) == nil)
        memory.remember(anna, of: Self.digest(1), until: Self.now.addingTimeInterval(60), generation: before)
        #expect(memory.principal(of: Self.digest(1), now: Self.now) == nil)
        memory.remember(anna, of: Self.digest(1), until: Self.now.addingTimeInterval(60), generation: memory.generation)
        #expect(memory.principal(of: Self.digest(1), now: Self.now) == anna)
    }
}
