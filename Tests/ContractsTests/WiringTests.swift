import Contracts
import Foundation
import Testing

@Suite("What a new agent needs is all there")
struct WiringTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
    }

    private static func folders(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: root.appendingPathComponent(path), includingPropertiesForKeys: [.isDirectoryKey]
        ).filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }.map(\.lastPathComponent)
    }

    /// `PolicyAnalyzer` → `policy-analyzer`, `ICTRiskManagement` → `ict-risk-management`: a run of capitals is one word,
    /// and its last begins the next when a small letter follows.
    private static func product(_ folder: String) -> String {
        folder.replacing(#/([a-z0-9])([A-Z])/#) { "\($0.1)-\($0.2)" }
            .replacing(#/([A-Z])([A-Z][a-z])/#) { "\($0.1)-\($0.2)" }
            .lowercased()
    }

    @Test(
        "A folder's name gives its product's",
        arguments: [
            ("Gateway", "gateway"), ("PolicyAnalyzer", "policy-analyzer"),
            ("ICTRiskManagement", "ict-risk-management"), ("ThirdPartyRisk", "third-party-risk"),
        ])
    func products(folder: String, product: String) { #expect(Self.product(folder) == product) }

    @Test("Every service's folder has a product, an executable, a README, migrations and tests")
    func services() throws {
        let manifest = try Self.text("Package.swift")
        for folder in try Self.folders("Services") {
            #expect(manifest.contains("service(\"\(folder)\""), "\(folder) is not in Package.swift")
            #expect(manifest.contains(".executable(name: \"\(Self.product(folder))\""), "\(folder) has no product")
            for path in ["README.md", "Executable/Main.swift", "Persistence/Migrations"] {
                #expect(Self.exists("Services/\(folder)/\(path)"), "\(folder) has no \(path)")
            }
            #expect(Self.exists("Tests/\(folder)Tests"), "\(folder) has no tests")
        }
    }

    @Test("Every agent has contracts, and every contract an agent")
    func contracts() throws {
        let agents = Set(try Self.folders("Services").map(Self.product)).subtracting(["gateway"])
        #expect(Set(MessageCatalogue.agents.map(\.service)) == agents)
        let fleet = try Self.text("scripts/lib/service.py")
        for agent in MessageCatalogue.agents {
            let folder = agent.domain.rawValue.prefix(1).uppercased() + agent.domain.rawValue.dropFirst()
            #expect(Self.exists("Shared/Contracts/\(folder)"), "no contracts of \(agent.domain)")
            #expect(fleet.contains(agent.service), "\(agent.service) is not among the scripts' services")
        }
    }

    @Test("A domain's rules import contracts and regulation alone")
    func domainsArePure() throws {
        for service in try Self.folders("Services") where Self.exists("Services/\(service)/Domain") {
            for (file, modules) in try Self.imports(under: "Services/\(service)/Domain") {
                #expect(
                    modules.subtracting(["Contracts", "Regulation", "Foundation"]).isEmpty, "\(file) imports \(modules)"
                )
            }
        }
    }

    @Test("A C library is imported by one library of ours, internally")
    func everyCLibraryHasOneOwner() throws {
        var owners: [String: Set<String>] = [:]
        for library in try Self.folders("Shared") {
            for (_, modules) in try Self.imports(under: "Shared/\(library)") {
                for module in modules where Self.exists("Shared/\(module)/module.modulemap") || module == "CHTTPEngine"
                {
                    owners[module, default: []].insert(library)
                }
            }
        }
        for (module, libraries) in owners { #expect(libraries.count == 1, "\(module) is imported by \(libraries)") }
    }

    @Test("No service imports another, nothing shared knows a service")
    func layers() throws {
        let services = Set(try Self.folders("Services"))
        for service in services {
            for (file, modules) in try Self.imports(under: "Services/\(service)") where !file.contains("/Executable/") {
                #expect(modules.isDisjoint(with: services.subtracting([service])), "\(file) imports \(modules)")
            }
        }
        for (file, modules) in try Self.imports(under: "Shared") {
            #expect(modules.isDisjoint(with: services), "\(file) imports \(modules)")
        }
    }

    /// The modules that each Swift file below a folder imports.
    private static func imports(under path: String) throws -> [(file: String, modules: Set<String>)] {
        let folder = root.appendingPathComponent(path)
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        var found: [(file: String, modules: Set<String>)] = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let modules = lines.compactMap { line -> String? in
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2, words.count > place + 1,
                    words[..<place].allSatisfy({ ["public", "internal", "private", "@testable"].contains($0) })
                else { return nil }
                return String(words[place + 1])
            }
            found.append((file.path, Set(modules)))
        }
        return found
    }
}
