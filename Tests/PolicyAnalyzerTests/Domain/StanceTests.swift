import Contracts
import Testing

@testable import PolicyAnalyzer

@Suite("How sentences speak")
struct StanceTests {
    private static let analyzer = DocumentTextAnalyzer()

    /// How a sentence speaks of the words that are named.
    private static func stance(_ sentence: String, of named: String) -> Quote.Stance? {
        var words: [String] = []
        var clauses: [Int] = []
        for (number, clause) in ClauseSplitter().clauses(of: sentence).enumerated() {
            let own = analyzer.words(in: clause)
            words += own
            clauses += own.map { _ in number }
        }
        let sought = Set(analyzer.words(in: named))
        let places = words.indices.filter { sought.contains(words[$0]) }.map { (place: $0, weight: 1.0) }
        return StanceReader().read(words: words, clauses: clauses).stance(of: places, deniesItself: false)
    }

    @Test(
        "affirmed",
        arguments: [
            ("Restore tests are carried out every six months.", "restore tests"),
            ("No change goes live without a tested rollback.", "change tested rollback"),
            ("No contract is signed before the provider has passed due diligence.", "contract due diligence"),
            ("The report is sent no later than four hours after classification.", "report classification"),
            ("Responsibility cannot be delegated.", "responsibility"),
            ("Incidents are reported without undue delay.", "incidents reported"),
            ("Remote connections are no exception.", "remote connections"),
            ("Nobody receives more access than the task demands.", "access task"),
            ("Rights that are not confirmed are withdrawn.", "rights withdrawn"),
            ("If a deadline is not met, the owner escalates it.", "deadline escalates"),
            ("Not one of the systems is left out of the tests.", "systems tests"),
            ("Keine Änderung wird produktiv gesetzt, ohne dass sie getestet wurde.", "änderung getestet"),
            ("Die Verantwortung ist nicht übertragbar.", "verantwortung"),
            ("Spätestens nach vier Stunden wird der Vorfall gemeldet.", "vorfall gemeldet"),
        ])
    func affirmed(sentence: String, named: String) {
        #expect(Self.stance(sentence, of: named) == .affirmed)
    }

    @Test(
        "denied",
        arguments: [
            ("Restoring from backups is not tested.", "restoring backups tested"),
            ("No register of contracts is kept.", "register contracts"),
            ("The plans have never been tested.", "plans tested"),
            ("A review of the framework does not take place.", "review framework"),
            ("Members of the board are exempt from training.", "members board training"),
            ("Systems go live without a test.", "test systems"),
            ("A separate control function has not been set up.", "control function"),
            ("Die Rücksicherung wird derzeit nicht getestet.", "rücksicherung getestet"),
            ("Ein Verzeichnis der Verträge wird nicht geführt.", "verzeichnis verträge"),
            ("Für die Kernbankdienste besteht keine Ausstiegsstrategie.", "kernbankdienste ausstiegsstrategie"),
            ("Eine Nachprüfung unterbleibt.", "nachprüfung"),
        ])
    func denied(sentence: String, named: String) {
        #expect(Self.stance(sentence, of: named) == .denied)
    }

    @Test(
        "intended",
        arguments: [
            ("It is intended to hold a first test in 2028.", "hold test"),
            ("The bank plans to introduce restore tests.", "restore tests"),
            ("A procedure for retesting will be drawn up.", "procedure retesting"),
            ("From next year onwards, restore tests are to be carried out.", "restore tests"),
            ("Künftig sollen die Mitglieder des Vorstands geschult werden.", "mitglieder vorstands geschult"),
            ("Es ist beabsichtigt, Altsysteme gesondert zu bewerten.", "altsysteme bewerten"),
        ])
    func intended(sentence: String, named: String) {
        #expect(Self.stance(sentence, of: named) == .intended)
    }

    @Test(
        "excepted",
        arguments: [
            ("All systems are tested every year, except for the core banking system.", "systems tested"),
            ("All systems are tested, with the exception of those run by the provider.", "systems tested"),
            ("Only incidents of priority 1 are recorded.", "incidents recorded"),
            ("Alle Systeme werden getestet, mit Ausnahme des Kernbanksystems.", "systeme getestet"),
        ])
    func excepted(sentence: String, named: String) {
        #expect(Self.stance(sentence, of: named) == .excepted)
    }

    @Test("a plan that is not tested is neither there nor denied by that")
    func unclear() {
        #expect(Self.stance("The crisis plan has not been tested.", of: "crisis plan") == nil)
    }

    @Test("what one half denies leaves the other half alone")
    func halves() {
        let sentence = "Exit plans are documented, but they are not tested."
        #expect(Self.stance(sentence, of: "exit plans documented") == .affirmed)
        #expect(Self.stance(sentence, of: "tested") == .denied)
    }
}
