import Contracts
import Testing

@testable import Gateway

@Suite("Answers that are kept")
struct ReadCacheTests {
    private static let risk = ResourceKind(rawValue: "risk")
    private static let gap = ResourceKind(rawValue: "gap")
    private let tenant: TenantID
    private let other: TenantID

    init() throws {
        tenant = try TenantID("demo")
        other = try TenantID("other")
    }

    private func answer(_ text: String, bytes: Int = 0) -> CachedAnswer {
        let body = Array(text.utf8) + [UInt8](repeating: 32, count: bytes)
        return CachedAnswer(body: body, tag: CachedAnswer.tag(of: body))
    }

    private func open(_ bytes: Int = 1 << 20) -> ReadCache {
        let cache = ReadCache(maximumBytes: bytes)
        cache.open()
        return cache
    }

    private func text(_ cache: ReadCache, _ target: String, of tenant: TenantID) -> String? {
        cache.answer(to: target, of: tenant).map { String(decoding: $0.body, as: UTF8.self) }
    }

    @Test("are their tenant's and their target's alone")
    func whose() {
        let cache = open()
        cache.keep(answer("a"), to: "/risks", of: tenant, cache.ticket(for: tenant, [Self.risk]))
        #expect(text(cache, "/risks", of: tenant) == "a")
        #expect(text(cache, "/risks?limit=1", of: tenant) == nil)
        #expect(text(cache, "/risks", of: other) == nil)
    }

    @Test("go when something of one of their kinds changes, and stay when anything else does")
    func changes() {
        let cache = open()
        cache.keep(answer("a"), to: "/risks", of: tenant, cache.ticket(for: tenant, [Self.risk, Self.gap]))
        cache.take(ReadModelChange([other: [Self.risk], tenant: [ResourceKind(rawValue: "plan")]]))
        #expect(text(cache, "/risks", of: tenant) == "a")
        cache.take(ReadModelChange([tenant: [Self.gap]]))
        #expect(text(cache, "/risks", of: tenant) == nil)
    }

    @Test("aren't kept when a change of their kind, or a loss of hearing, came while they were read")
    func tickets() {
        let cache = open()
        let before = cache.ticket(for: tenant, [Self.risk])
        cache.take(ReadModelChange([tenant: [Self.risk]]))
        cache.keep(answer("old"), to: "/risks", of: tenant, before)
        #expect(text(cache, "/risks", of: tenant) == nil)
        let during = cache.ticket(for: tenant, [Self.risk])
        cache.close()
        cache.open()
        cache.keep(answer("old"), to: "/risks", of: tenant, during)
        #expect(text(cache, "/risks", of: tenant) == nil)
    }

    @Test("closed, nothing is kept or given, and nothing from before is there when it opens again")
    func closing() {
        let cache = ReadCache(maximumBytes: 1 << 20)
        #expect(cache.ticket(for: tenant, [Self.risk]) == nil)
        cache.open()
        cache.keep(answer("a"), to: "/risks", of: tenant, cache.ticket(for: tenant, [Self.risk]))
        cache.close()
        #expect(text(cache, "/risks", of: tenant) == nil)
        cache.open()
        #expect(text(cache, "/risks", of: tenant) == nil)
        #expect(cache.figures.entries == 0 && cache.figures.bytes == 0)
    }

    @Test("everything goes when anything may have changed")
    func everything() {
        let cache = open()
        for tenant in [tenant, other] {
            cache.keep(answer("a"), to: "/risks", of: tenant, cache.ticket(for: tenant, [Self.risk]))
        }
        let ticket = cache.ticket(for: tenant, [Self.risk])
        cache.take(.everything)
        #expect(cache.figures.entries == 0)
        cache.keep(answer("old"), to: "/risks", of: tenant, ticket)
        #expect(cache.figures.entries == 0)
    }

    @Test("stay within their bound, the oldest goes first; what is too large isn't kept")
    func bound() {
        let cache = open(100_000)
        for number in 0..<1_000 {
            let target = "/risks/\(number)"
            cache.keep(answer("x", bytes: 1_000), to: target, of: tenant, cache.ticket(for: tenant, [Self.risk]))
            // Anew: the same place in memory, a later one in the order.
            cache.keep(answer("y", bytes: 1_000), to: target, of: tenant, cache.ticket(for: tenant, [Self.risk]))
            #expect(cache.figures.bytes <= 100_000)
        }
        #expect(cache.figures.entries > 70)
        #expect(text(cache, "/risks/999", of: tenant)?.first == "y")
        #expect(text(cache, "/risks/0", of: tenant) == nil)
        cache.keep(answer("z", bytes: 20_000), to: "/large", of: tenant, cache.ticket(for: tenant, [Self.risk]))
        #expect(text(cache, "/large", of: tenant) == nil)
        cache.take(ReadModelChange([tenant: [Self.risk]]))
        cache.keep(answer("n"), to: "/risks/999", of: tenant, cache.ticket(for: tenant, [Self.risk]))
        #expect(text(cache, "/risks/999", of: tenant) == "n")
    }

    @Test("a size of zero keeps nothing")
    func none() {
        let cache = open(0)
        cache.keep(answer("a"), to: "/risks", of: tenant, cache.ticket(for: tenant, [Self.risk]))
        #expect(cache.figures.entries == 0)
    }

    @Test("a notification says what changed, and one that doesn't fit that anything may have")
    func notifications() throws {
        let changed = ReadModelChange([tenant: [Self.risk, Self.gap], other: [Self.risk]])
        #expect(changed.payload(batch: 12) == "12 demo=gap,risk other=risk")
        #expect(ReadModelChange(payload: changed.payload(batch: 12)) == changed)
        #expect(ReadModelChange(payload: "12") == ReadModelChange([:]))
        #expect(ReadModelChange(payload: "generation") == .everything)
        #expect(ReadModelChange(payload: "12 *") == .everything)
        #expect(ReadModelChange(payload: "12 Not a tenant=risk") == .everything)
        var many: [TenantID: Set<ResourceKind>] = [:]
        for number in 0..<1_000 { many[try TenantID("tenant-\(number)")] = [Self.risk] }
        #expect(ReadModelChange(many).payload(batch: 7) == "7 *")
    }
}
