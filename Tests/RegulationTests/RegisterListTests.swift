import Contracts
import Regulation
import Testing

@Suite("Closed lists of the register of information")
struct RegisterListTests {
    @Test("131 licensed activities, each with its own value, code and name")
    func activities() {
        #expect(LicensedActivity.all.count == 131)
        for column in [\LicensedActivity.value, \.code, \.name] {
            #expect(Set(LicensedActivity.all.map { $0[keyPath: column] }).count == 131)
        }
        for activity in LicensedActivity.all {
            #expect(activity.value.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(activity.value)")
            #expect(activity.code.wholeMatch(of: #/eba_TA:q?x[0-9]+/#) != nil, "\(activity.code)")
            #expect(LicensedActivity.named(activity.value) == activity)
        }
        #expect(LicensedActivity.named("supporting-function")?.code == "eba_TA:x276")
        #expect(LicensedActivity.named("deposit-taking")?.name == "Taking deposits and other repayable funds")
        #expect(LicensedActivity.named("non-life-reinsurance")?.code == "eba_TA:qx277")
        #expect(LicensedActivity.named("eba_TA:x28") == nil)
    }

    @Test(
        "whether a function is critical or important",
        arguments: [
            (FunctionCriticality.criticalOrImportant, "eba_BT:x28"), (.notCriticalOrImportant, "eba_BT:x29"),
            (.notAssessed, "eba_BT:x21"),
        ] as [(FunctionCriticality, String)])
    func criticality(answer: FunctionCriticality, code: String) { #expect(answer.code == code) }

    @Test("what is inherited is the most pressing, and what isn't assessed may be critical")
    func inheritance() {
        #expect(FunctionCriticality.inherited(from: []) == nil)
        #expect(FunctionCriticality.inherited(from: [.notCriticalOrImportant, .notAssessed]) == .notAssessed)
        #expect(FunctionCriticality.inherited(from: Set(FunctionCriticality.allCases)) == .criticalOrImportant)
    }

    @Test("the impact of discontinuing")
    func impact() {
        #expect(
            ImpactOfDiscontinuing.allCases.map(\.code)
                == ["eba_ZZ:x791", "eba_ZZ:x792", "eba_ZZ:x793", "eba_ZZ:x799"])
    }

    @Test("are the values of the lists that fields name")
    func values() {
        #expect(ClosedList.licensedActivity.values.count == 131)
        #expect(ClosedList.functionCriticality.values.contains("not-assessed"))
        #expect(ClosedList.impactOfDiscontinuing.values == ["low", "medium", "high", "not-assessed"])
    }
}
