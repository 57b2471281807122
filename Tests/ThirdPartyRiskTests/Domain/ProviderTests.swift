import Contracts
import Foundation
import Testing

@testable import ThirdPartyRisk

@Suite("Providers, as the register of information identifies them")
struct ProviderTests {
    private func error(of content: ProviderContent, after previous: ProviderContent? = nil) -> ProviderError? {
        do throws(ProviderError) { _ = try content.settled(after: previous) } catch { return error }
        return nil
    }

    private func changed(
        _ content: ProviderContent = Samples.provider(), _ change: (inout ProviderContent) -> Void
    ) -> ProviderContent {
        var content = content
        change(&content)
        return content
    }

    /// A legal person by a code of a sort, with its head office in a country.
    private func legalPerson(_ type: String, _ code: String, in country: String) -> ProviderContent {
        changed {
            ($0.identificationCode, $0.identificationCodeType) = (code, type)
            ($0.additionalCode, $0.additionalCodeType) = (nil, nil)
            $0.headquartersCountry = country
        }
    }

    @Test("are kept as they are said, the Latin name being the name")
    func kept() throws {
        let settled = try Samples.provider("  Wolkenhafen Ltd ").settled(after: nil)
        #expect(settled == changed { $0.latinName = "Wolkenhafen Ltd" })
        #expect(try settled.settled(after: settled) == settled)
    }

    @Test(
        "codes have the form of their sort",
        arguments: [
            ("lei", Samples.cloudCode, true), ("lei", Samples.cloudCode.lowercased(), false),
            ("lei", "0000CLOUDEXAMPLE0199", false), ("lei", String(repeating: "0", count: 20), false),
            ("euid", "DEK1101R.HRB123456", true), ("euid", "ELGEMI.12345", true), ("euid", "IEIE.123456", true),
            ("euid", "K1101R.HRB123456", false), ("euid", "DEK1101R.HRB 123456", false),
            ("euid", "DEK1101RHRB123456", false), ("euid", "DE.HRB123456", false), ("euid", "DEK1101R.", false),
            ("euid", "USDE.123456", false), ("euid", Samples.cloudCode, false),
        ] as [(String, String, Bool)])
    func codes(type: String, code: String, isCode: Bool) {
        let expected: ProviderError? = isCode ? nil : .noCode(member: "identificationCode", type: type)
        #expect(error(of: legalPerson(type, code, in: "DE")) == expected)
    }

    @Test("nothing stands for a code that isn't known", arguments: ["TBD", "n/a", "0", "XXXX", "12 345"])
    func placeholders(code: String) {
        #expect(
            error(of: Samples.individual("vat-number", code))
                == .noCode(member: "identificationCode", type: "vat-number"))
    }

    @Test(
        "legal persons have LEI or EUID, individuals other codes too",
        arguments: [
            ("corporate-registration-number", "HRB99999"), ("vat-number", "NO987654321MVA"),
            ("passport-number", "C01X00T47"), ("national-identity-number", "01019012345"),
        ] as [(String, String)])
    func persons(type: String, code: String) {
        #expect(error(of: Samples.individual(type, code)) == nil)
        let refused = error(of: legalPerson(type, code, in: "DE"))
        #expect(refused == .codeOfIndividual(member: "identificationCodeType"))
        #expect(refused?.rejection.article == "Implementing Regulation (EU) 2024/2956, Article 3(5)")
        let additional = changed { ($0.additionalCode, $0.additionalCodeType) = (code, type) }
        #expect(error(of: additional) == .codeOfIndividual(member: "additionalCodeType"))
    }

    @Test(
        "outside the Union a legal person has a LEI",
        arguments: [("IE", true), ("BG", true), ("US", false), ("CH", false), ("NO", false), ("other", false)]
            as [(String, Bool)])
    func outsideTheUnion(country: String, isInside: Bool) {
        #expect(error(of: legalPerson("lei", Samples.cloudCode, in: country)) == nil)
        let refused = error(of: legalPerson("euid", "IEIE.123456", in: country))
        #expect((refused == nil) == isInside)
        if !isInside { #expect(refused?.rejection.problem == "code-outside-union") }
        // The additional code may be an EUID anywhere: it says where the business is registered.
        #expect(error(of: changed { $0.headquartersCountry = country }) == nil)
    }

    @Test("the law's lists are closed")
    func lists() {
        #expect(error(of: changed { $0.personType = "robot" }) == .notListed(member: "personType"))
        #expect(error(of: changed { $0.headquartersCountry = "ZZ" }) == .notListed(member: "headquartersCountry"))
        #expect(error(of: changed { $0.annualExpenseCurrency = "VES" }) == .notListed(member: "annualExpenseCurrency"))
        #expect(
            error(of: changed { $0.identificationCodeType = "LEI" }) == .notListed(member: "identificationCodeType"))
        #expect(error(of: changed { $0.additionalCodeType = "x" }) == .notListed(member: "additionalCodeType"))
    }

    @Test("what belongs together is said together")
    func halves() {
        #expect(
            error(of: changed { $0.annualExpenseCurrency = nil })
                == .half(present: "annualExpense", missing: "annualExpenseCurrency"))
        #expect(
            error(of: changed { $0.annualExpense = nil })
                == .half(present: "annualExpenseCurrency", missing: "annualExpense"))
        #expect(
            error(of: changed { $0.additionalCodeType = nil })
                == .half(present: "additionalCode", missing: "additionalCodeType"))
        #expect(
            error(of: changed { $0.additionalCode = nil })
                == .half(present: "additionalCodeType", missing: "additionalCode"))
        #expect(
            error(of: changed { ($0.additionalCode, $0.additionalCodeType) = (Samples.cloudCode, "lei") }) == .sameCode)
    }

    @Test(
        "names in other letters need a Latin one",
        arguments: [
            ("Wolkenhafen Ltd", nil, "Wolkenhafen Ltd"), ("Łódź Chmura S.A.", nil, "Łódź Chmura S.A."),
            ("Облак АД", "Oblak AD", "Oblak AD"), ("Νέφος Α.Ε.", "Nefos A.E.", "Nefos A.E."),
            ("Облак Cloud", "Oblak Cloud", "Oblak Cloud"), ("4711", nil, "4711"),
        ] as [(String, String?, String)])
    func latinNames(name: String, latin: String?, expected: String) throws {
        let content = changed { ($0.name, $0.latinName) = (name, latin) }
        #expect(try content.settled(after: nil).latinName == expected)
    }

    @Test("a name without its Latin one, or in letters that the register doesn't take, is refused")
    func noLatinNames() {
        #expect(error(of: changed { $0.name = "Облак АД" }) == .latinNameMissing)
        #expect(error(of: changed { ($0.name, $0.latinName) = ("Облак АД", "Облак АД") }) == .latinNameMissing)
        #expect(error(of: changed { ($0.name, $0.latinName) = ("雲株式会社", "Kumo K.K.") }) == .noAlphabet)
        #expect(error(of: changed { $0.latinName = "Cloud Harbour Ltd" }) == .otherLatinName)
    }

    @Test("the Latin name follows when the name alone changes")
    func renamed() throws {
        let before = try changed { ($0.name, $0.latinName) = ("Облак АД", "Oblak AD") }.settled(after: nil)
        let translated = changed(before) { $0.name = "Wolke AD" }
        #expect(try translated.settled(after: before).latinName == "Wolke AD")
        let latin = try Samples.provider().settled(after: nil)
        #expect(try changed(latin) { $0.name = "Wolkenhafen AG" }.settled(after: latin).latinName == "Wolkenhafen AG")
        #expect(error(of: changed(latin) { $0.latinName = "Other" }, after: latin) == .otherLatinName)
    }

    @Test("texts are lines with something on them, and a mailbox has an at sign")
    func texts() {
        #expect(error(of: changed { $0.name = " \t" }) == .noLine(member: "name"))
        #expect(error(of: changed { $0.name = "Wolken\nhafen" }) == .noLine(member: "name"))
        #expect(error(of: changed { $0.contactPhone = "\u{2028}" }) == .noLine(member: "contactPhone"))
        #expect(error(of: changed { $0.contactName = "Maeve\tByrne" }) == .noLine(member: "contactName"))
        #expect(error(of: changed { $0.contactEmail = "maeve.byrne" }) == .noMailbox)
    }

    @Test("the ultimate parent is there, another one, and the last")
    func parents() throws {
        let (id, parent) = (ResourceID(UUID()), ResourceID(UUID()))
        func error(_ content: ProviderContent, _ found: Provider?, isParent: Bool = false) -> ProviderError? {
            do throws(ProviderError) { try content.checkParent(found, of: id, isParent: isParent) } catch {
                return error
            }
            return nil
        }
        func record(_ content: ProviderContent, _ id: ResourceID) -> Provider {
            Provider(id: id, version: 1, content: content, createdAt: Samples.now, updatedAt: Samples.now)
        }
        let child = Samples.provider(parent: parent)
        #expect(error(child, record(Samples.provider(), parent)) == nil)
        #expect(error(child, nil) == .unknownParent(parent))
        let own = Samples.provider(parent: id)
        #expect(error(own, record(own, id)) == .ownParent)
        #expect(error(child, record(Samples.provider(parent: id), parent)) == .parentHasParent(parent))
        #expect(error(child, record(Samples.provider(), parent), isParent: true) == .parentWithParent)
        #expect(error(Samples.provider(), nil, isParent: true) == nil)
    }
}
