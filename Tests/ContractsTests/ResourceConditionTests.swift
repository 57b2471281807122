import Contracts
import Testing

@Suite("What can be done with a resource follows from its fields")
struct ResourceConditionTests {
    private func holds(_ condition: ResourceCondition, _ members: [String: JSONValue]) -> Bool {
        condition.holds { members[$0] }
    }

    @Test func eachKind() {
        #expect(holds(.has("a"), ["a": .integer(0)]))
        #expect(!holds(.has("a"), ["a": .null]) && !holds(.has("a"), [:]))
        #expect(holds(.lacks("a"), ["a": .null]) && holds(.lacks("a"), [:]))
        #expect(!holds(.lacks("a"), ["a": .bool(false)]))
        let open = ResourceCondition.field("status", isIn: [FindingStatus.open, .remedied])
        #expect(holds(open, ["status": .string("remedied")]))
        #expect(!holds(open, ["status": .string("validated")]) && !holds(open, [:]))
        #expect(holds(.isTrue(field: "a", false), ["a": .bool(false)]) && !holds(.isTrue(field: "a", false), [:]))
        #expect(holds(.isBelow(field: "a", 100), ["a": .integer(99)]))
        #expect(!holds(.isBelow(field: "a", 100), ["a": .number(100)]) && !holds(.isBelow(field: "a", 100), [:]))
        let both = ResourceCondition.all([.has("a"), .lacks("b")])
        #expect(holds(both, ["a": .bool(true)]) && !holds(both, ["a": .bool(true), "b": .bool(true)]))
        #expect(both.fields == ["a", "b"])
    }

    @Test("Conditions look at fields that there are, and actions set members that their routes take")
    func theCatalogue() {
        for description in MessageCatalogue.resources {
            let fields = Set((description.fields + ResourceDescription.commonFields).map(\.name))
            var names: Set<String> = ["self", "versions", "history"]
            for route in description.commands {
                #expect(route.condition?.fields.isSubset(of: fields) ?? true, "\(route.path)")
                #expect(names.insert(route.command.name).inserted)
                for action in route.actions {
                    #expect(names.insert(action.name).inserted, "\(action.name)")
                    #expect(action.condition.fields.isSubset(of: fields), "\(action.name)")
                    #expect(Set(action.fields).isSubset(of: Set(route.body.map(\.name))), "\(action.name)")
                    #expect(!action.fields.isEmpty)
                }
            }
        }
    }

    @Test("Whatever a person makes from JSON can be made by many; what comes with a file or from a workflow can't")
    func creations() {
        let made = MessageCatalogue.resources.filter { $0.creation != nil }.map(\.plural)
        #expect(made.count == 12)
        #expect(Set(["organisations", "risks", "assets", "incidents"]).isSubset(of: Set(made)))
        #expect(Set(made).isDisjoint(with: ["policies", "gaps", "measures", "assessments"]))
    }
}
