import Contracts
import Foundation
import Regulation
import Testing

@testable import ICTRiskManagement

@Suite("Assets, as Article 4(2)(b) of 2024/1774 has their records")
struct AssetTests {
    private func error(
        of content: AssetContent, supporting functions: [BusinessFunctionContent] = []
    ) -> AssetError? {
        do throws(AssetError) { _ = try content.settled(supporting: functions) } catch { return error }
        return nil
    }

    @Test("record what points (ii) to (ix) name")
    func record() {
        let cited = ResourceDescription.asset.fields.compactMap(\.article)
            .compactMap { $0.firstMatch(of: #/2024\/1774, Article 4\(2\)\(b\)\(([ivx]+)\)/#).map { String($0.1) } }
        // Point (i) is the identifier, which every record has.
        #expect(Set(cited) == ["ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"])
    }

    @Test(
        "inherit the most pressing answer of the functions that they support",
        arguments: [
            ([], nil), ([.notCriticalOrImportant], .notCriticalOrImportant), ([.notAssessed], .notAssessed),
            ([.notCriticalOrImportant, .notAssessed], .notAssessed),
            ([.notCriticalOrImportant, .notAssessed, .criticalOrImportant], .criticalOrImportant),
        ] as [([FunctionCriticality], FunctionCriticality?)])
    func criticality(answers: [FunctionCriticality], expected: FunctionCriticality?) throws {
        let functions = try answers.map { try Samples.function(criticality: $0) }
        #expect(try Samples.asset().settled(supporting: functions).criticality == expected?.rawValue)
    }

    @Test(
        "come back no later than any function that they support",
        arguments: [
            (4, 1, nil), (3, 1, nil), (nil, nil, nil), (5, 1, .longerThanFunction(.time, hours: 4)),
            (4, 2, .longerThanFunction(.point, hours: 1)),
        ] as [(Int?, Int?, AssetError?)])
    func objectives(time: Int?, point: Int?, expected: AssetError?) throws {
        let functions = try [
            Samples.function(time: 24, point: 1), Samples.function(time: 4, point: 8),
            Samples.function(time: nil, point: nil),
        ]
        let content = try Samples.asset(time: time, point: point)
        #expect(error(of: content, supporting: functions) == expected)
        #expect(error(of: content) == nil)
    }

    @Test("are classified no lower than the highest requirement")
    func classification() throws {
        let requirements = [\AssetContent.confidentiality, \.integrity, \.availability, \.authenticity]
        for requirement in requirements {
            var content = try Samples.asset()
            for other in requirements { content[keyPath: other] = .low }
            content.classification = .low
            #expect(error(of: content) == nil)
            content[keyPath: requirement] = .medium
            #expect(error(of: content) == .classifiedBelow(.medium))
            content.classification = .high
            #expect(error(of: content) == nil)
        }
    }

    @Test("levels are ordered from the least to the most")
    func order() { #expect(ProtectionLevel.allCases.sorted() == ProtectionLevel.allCases) }

    @Test("further support follows regular support, and the last counts")
    func support() throws {
        var content = try Samples.asset()
        content.customSupportEndsOn = try Samples.day("2031-06-30")
        #expect(try content.settled(supporting: []).supportEndsOn == Samples.day("2031-06-30"))
        content.extendedSupportEndsOn = try Samples.day("2028-12-30")
        #expect(error(of: content) == .supportEndsEarly(member: "extendedSupportEndsOn"))
        content = try Samples.asset()
        content.regularSupportEndsOn = nil
        #expect(try content.settled(supporting: []).supportEndsOn == nil)
        content.customSupportEndsOn = try Samples.day("2031-06-30")
        #expect(error(of: content) == .supportEndsEarly(member: "customSupportEndsOn"))
    }

    @Test("name each thing once, and have visible names")
    func texts() throws {
        let (first, second) = (ResourceID(UUID()), ResourceID(UUID()))
        let content = try Samples.asset(functions: [first, first], dependsOn: [second, first, second])
        let settled = try content.settled(supporting: [])
        #expect(settled.functions == [first] && settled.dependsOn == [second, first])
        var blank = content
        blank.location = "\t"
        #expect(error(of: blank) == .blank(member: "location"))
    }
}
