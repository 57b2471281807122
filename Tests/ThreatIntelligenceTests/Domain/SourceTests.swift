import Contracts
import Testing

@testable import ThreatIntelligence

@Suite("Sources, and what Article 45(3) asks of sharing arrangements")
struct SourceTests {
    private static let today = Samples.now.latestDay

    private func error(of content: SourceContent) throws -> SourceError? {
        do throws(SourceError) { _ = try content.settled(on: Self.today) } catch { return error }
        return nil
    }

    @Test("the competent authority is to be told of joining and of leaving")
    func notifications() throws {
        func missing(_ content: SourceContent) throws -> Bool? {
            try content.settled(on: Self.today).notificationMissing
        }
        #expect(try missing(Samples.arrangement()) == true)
        #expect(try missing(Samples.arrangement(notified: "2026-01-15")) == false)
        #expect(try missing(Samples.arrangement(notified: "2026-01-20", left: "2026-04-01")) == true)
        #expect(
            try missing(
                Samples.arrangement(notified: "2026-01-20", left: "2026-04-01", leavingNotified: "2026-04-02")) == false
        )
        #expect(try missing(Samples.feed) == nil)
    }

    @Test("what was worked out before is worked out again")
    func workedOutAgain() throws {
        var content = try Samples.arrangement().settled(on: Self.today)
        content.notifiedOn = try Samples.day("2026-02-01")
        #expect(try content.settled(on: Self.today).notificationMissing == false)
        content.type = .own
        (content.joinedOn, content.notifiedOn) = (nil, nil)
        #expect(try content.settled(on: Self.today).notificationMissing == nil)
    }

    @Test("dates follow each other, and none lies ahead")
    func dates() throws {
        #expect(try error(of: Samples.arrangement(joined: nil)) == .joiningMissing)
        #expect(
            try error(of: Samples.arrangement(left: "2026-01-14")) == .tooEarly(member: "leftOn", after: "joinedOn"))
        #expect(
            try error(of: Samples.arrangement(left: "2026-02-01", leavingNotified: "2026-01-31"))
                == .tooEarly(member: "leavingNotifiedOn", after: "leftOn"))
        #expect(
            try error(of: Samples.arrangement(leavingNotified: "2026-01-31"))
                == .tooEarly(member: "leavingNotifiedOn", after: "leftOn"))
        // 20:26 in London is the next day in UTC+14.
        #expect(try error(of: Samples.arrangement(joined: "2026-05-29")) == nil)
        #expect(try error(of: Samples.arrangement(joined: "2026-05-30")) == .inTheFuture(member: "joinedOn"))
    }

    @Test("one takes part in arrangements alone")
    func others() throws {
        var content = Samples.feed
        content.notifiedOn = try Samples.day("2026-01-01")
        #expect(try error(of: content) == .notAnArrangement(member: "notifiedOn"))
    }

    @Test("names are seen and addresses are https")
    func texts() throws {
        var content = Samples.feed
        content.name = " \t"
        #expect(try error(of: content) == .blankName)
        for address in ["http://feed.example", "feed.example", "https://", "ftp://feed.example", "javascript:alert(1)"]
        {
            content = Samples.feed
            content.address = address
            #expect(try error(of: content) == .noAddress(address))
        }
    }
}
