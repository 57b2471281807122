import Contracts
import Testing

@Suite("Contracts don't contradict themselves")
struct CatalogueTests {
    @Test func messageTypesAreUnique() {
        let types = MessageCatalogue.agents.flatMap { agent in
            agent.commands.map { $0.type } + agent.events.map { $0.type } + agent.queries.map { $0.type }
        }
        #expect(Set(types).count == types.count)
        for agent in MessageCatalogue.agents {
            for type in agent.commands.map({ $0.type }) + agent.events.map({ $0.type }) + agent.queries.map({ $0.type })
            {
                #expect(type.domain == agent.domain)
            }
        }
    }

    @Test func servicesDomainsKindsAndPluralsAreUnique() {
        let agents = MessageCatalogue.agents
        #expect(Set(agents.map(\.service)).count == agents.count)
        #expect(Set(agents.map(\.domain)).count == agents.count)
        let resources = MessageCatalogue.resources
        #expect(Set(resources.map(\.kind)).count == resources.count)
        #expect(Set(resources.map(\.plural)).count == resources.count)
    }

    @Test("A route's command is one of its agent's, with the roles that the agent checks again")
    func routes() throws {
        var seen: Set<String> = []
        for agent in MessageCatalogue.agents {
            for resource in agent.resources {
                #expect(resource.domain == agent.domain)
                for route in resource.commands {
                    let command = try #require(agent.commands.first { $0.type == route.command })
                    #expect(command.allowedRoles == route.allowedRoles)
                    #expect(seen.insert("\(route.method) \(route.path)").inserted)
                    let named = Set(
                        route.path.split(separator: "/").filter { $0.hasPrefix("{") }.map { $0.dropFirst().dropLast() }
                            .map(String.init))
                    #expect(Set(route.parameters.keys) == named)
                    if case .parameter(let name) = route.subject { #expect(named.contains(name)) }
                }
            }
        }
    }

    @Test("The auditor reads and verifies only")
    func auditorsChangeNothing() {
        for agent in MessageCatalogue.agents {
            for command in agent.commands { #expect(!command.allowedRoles.contains(.auditor)) }
        }
    }

    @Test("A list's fixed filters and a description's names are fields")
    func descriptions() {
        for resource in MessageCatalogue.resources {
            let names = resource.fields.map(\.name)
            #expect(Set(names).count == names.count)
            // These are parameters of every list or export, and a filter is one too; links are a member of the answer.
            let taken: Set<String> = ["limit", "cursor", "sort", "fields", "format", "links"]
            #expect(Set(names).isDisjoint(with: taken), "\(resource.kind)")
            for list in resource.lists {
                for (parameter, filter) in list.fixedFilters {
                    #expect(list.parameters[parameter] != nil)
                    #expect(resource.fields.contains { $0.name == filter && $0.isFilter })
                }
            }
        }
    }
}
