import Contracts
import Testing

@testable import ThreatIntelligence

@Suite("Indicators")
struct IndicatorTests {
    private func error(of content: IndicatorContent, from source: SourceContent = Samples.feed) -> IndicatorError? {
        do throws(IndicatorError) { _ = try content.settled(from: source, at: Samples.now) } catch { return error }
        return nil
    }

    @Test("take their source's marking, and none that is freer")
    func markings() throws {
        let source = try Samples.arrangement()
        #expect(try Samples.indicator().settled(from: source, at: Samples.now).marking == .amber)
        #expect(try Samples.indicator(marking: .red).settled(from: source, at: Samples.now).marking == .red)
        #expect(error(of: Samples.indicator(marking: .green), from: source) == .freerThanSource(.amber))
    }

    @Test("markings are ordered as the protocol has them, the freest first")
    func order() { #expect(SharingMarking.allCases.sorted() == SharingMarking.allCases) }

    @Test("are seen in the past, first before last")
    func moments() {
        var content = Samples.indicator()
        content.firstSeen = Samples.now.adding(seconds: 301)
        #expect(error(of: content) == .seenInTheFuture(member: "firstSeen"))
        content = Samples.indicator()
        content.lastSeen = Samples.now.adding(seconds: 301)
        #expect(error(of: content) == .seenInTheFuture(member: "lastSeen"))
        content.lastSeen = Samples.now.adding(seconds: 299)
        #expect(error(of: content) == nil)
        content.lastSeen = content.firstSeen.adding(seconds: -1)
        #expect(error(of: content) == .beforeFirstSeen(member: "lastSeen"))
        content = Samples.indicator()
        content.validUntil = content.firstSeen.adding(seconds: -1)
        #expect(error(of: content) == .beforeFirstSeen(member: "validUntil"))
    }

    @Test func namesTheTechniqueThatIsNone() {
        var content = Samples.indicator()
        content.techniques = ["T1566", "phishing"]
        #expect(error(of: content) == .noTechnique(index: 1))
        #expect(error(of: content)?.rejection.pointer == "/techniques/1")
    }
}
