import Contracts
import Foundation
import Testing

@testable import AgentRuntime

@Suite("Configuration")
struct ConfigurationTests {
    static let keys = [
        ConfigurationKey("DORA_NAME", .text, default: nil, "A name."),
        ConfigurationKey("DORA_COUNT", .integer(minimum: 1, maximum: 9), default: "3", "A count."),
        ConfigurationKey("DORA_WAIT", .seconds(minimum: 0, maximum: 60), default: "1.5", "A time."),
        ConfigurationKey("DORA_FLAG", .boolean, default: "false", "A switch."),
        ConfigurationKey("DORA_KIND", .choice(["a", "b"]), default: "a", "A kind."),
        ConfigurationKey("DORA_SEVERAL", .choices(["a", "b"]), default: "", "Several."),
        ConfigurationKey("DORA_FILE", .path, default: "", "A file."),
        ConfigurationKey("DORA_PASSWORD", .text, default: "", "A password.", isSecret: true),
        ConfigurationKey(
            "DORA_PIN", .integer(minimum: 1_000, maximum: 9_999), default: "1234", "A PIN.", isSecret: true),
    ]

    private func read(_ environment: [String: String], file: String? = nil) throws -> Configuration {
        try Configuration(
            keys: Self.keys, environment: environment.merging(["DORA_NAME": "n"]) { given, _ in given }, file: file)
    }

    private func refused(_ environment: [String: String], file: String? = nil) -> ConfigurationError? {
        do {
            _ = try read(environment, file: file)
            return nil
        } catch {
            return error as? ConfigurationError
        }
    }

    @Test("defaults, and a required setting") func defaults() throws {
        let configuration = try read([:])
        #expect(configuration.integer(Self.keys[1]) == 3)
        #expect(configuration.seconds(Self.keys[2]) == 1.5)
        #expect(!configuration.isOn(Self.keys[3]))
        #expect(configuration.list(Self.keys[5]) == [])
        #expect(configuration.optionalText(Self.keys[6]) == nil)
        #expect(throws: ConfigurationError.self) { try Configuration(keys: Self.keys, environment: [:]) }
    }

    @Test("the environment prevails over the file, the file over the default") func sources() throws {
        let file = """
            # a comment

            DORA_COUNT = 5
            DORA_KIND=b
            DORA_FILE=/a=b
            """
        let configuration = try read(["DORA_COUNT": "7", "PATH": "/bin"], file: file)
        #expect(configuration.integer(Self.keys[1]) == 7)
        #expect(configuration.text(Self.keys[4]) == "b")
        #expect(configuration.text(Self.keys[6]) == "/a=b")
    }

    @Test(
        "a malformed value is refused by name",
        arguments: [
            ("DORA_COUNT", "ten"), ("DORA_COUNT", "0"), ("DORA_COUNT", "10"), ("DORA_COUNT", ""), ("DORA_WAIT", "-1"),
            ("DORA_WAIT", "nan"), ("DORA_WAIT", "61"), ("DORA_FLAG", "yes"), ("DORA_KIND", "c"),
            ("DORA_SEVERAL", "a,c"), ("DORA_NAME", ""),
        ])
    func malformed(_ name: String, _ value: String) {
        #expect(refused([name: value])?.key == name)
        #expect(refused([:], file: "\(name)=\(value)")?.key == name || name == "DORA_NAME")
    }

    @Test("an unknown setting is refused, in the environment and in the file") func unknown() {
        #expect(refused(["DORA_CUONT": "3"])?.key == "DORA_CUONT")
        #expect(refused([:], file: "DORA_CUONT=3")?.key == "DORA_CUONT")
        #expect(refused([:], file: "COUNT=3")?.key == "COUNT")
        #expect(refused([:], file: "no pair")?.key == "line 1")
        // What belongs to clients and scripts is not a service's.
        #expect(refused(["DORA_URL": "http://x", "DORA_TOKEN": "t"]) == nil)
    }

    @Test("a secret is never printed, not even when it is refused") func secrets() throws {
        let printable = try read(["DORA_PASSWORD": "hunter2", "DORA_PIN": "4711"]).printable
        #expect(printable["DORA_PASSWORD"] == "(secret)")
        #expect(printable["DORA_PIN"] == "(secret)")
        #expect(printable["DORA_COUNT"] == "3")
        #expect(!printable.values.contains { $0.contains("hunter2") })
        #expect(try read([:]).printable["DORA_PASSWORD"]?.isEmpty == true)
        let refusal = refused(["DORA_PIN": "hunter2"])
        #expect(refusal?.key == "DORA_PIN")
        #expect(refusal.map { "\($0)".contains("hunter2") } == false)
    }

    @Test("--help lists every key with type, default and meaning") func help() {
        let text = CommandLineArguments.help(service: "test", keys: RuntimeKeys.all + Self.keys)
        for key in RuntimeKeys.all + Self.keys {
            #expect(text.contains("  \(key.name)  ("), "\(key.name)")
            #expect(text.contains(key.meaning))
            if let standard = key.standard, !standard.isEmpty { #expect(text.contains("default: \(standard)")) }
        }
        #expect(text.contains("DORA_NAME  (text; required)"))
        #expect(text.contains("DORA_COUNT  (integer 1…9; default: 3)"))
        #expect(text.contains("DORA_PASSWORD  (text; default: none; secret)"))
        for guarantee in Guarantee.allCases { #expect(text.contains(guarantee.rawValue)) }
    }

    @Test("arguments") func arguments() throws {
        #expect(try CommandLineArguments([]).action == .run)
        #expect(try CommandLineArguments(["--help"]).action == .help)
        #expect(try CommandLineArguments(["-h"]).action == .help)
        let check = try CommandLineArguments(
            ["--config", "/etc/dora", "--check-state"], commands: ["--check-state", "--republish"])
        #expect(check.action == .command("--check-state"))
        #expect(throws: ConfigurationError.self) {
            _ = try CommandLineArguments(["--check-state", "--republish"], commands: ["--check-state", "--republish"])
        }
        #expect(check.configurationFile == "/etc/dora")
        for arguments in [["--config"], ["--verbose"], ["run"]] {
            #expect(throws: ConfigurationError.self) { _ = try CommandLineArguments(arguments) }
        }
    }

    @Test("failpoints and switched-off guarantees are a development run's alone") func runMode() throws {
        func mode(_ settings: [String: String]) throws -> RunMode {
            let required = ["DORA_DATABASE_URL": "postgresql://x", "DORA_COMMAND_KEYS": "/k"]
            return try RunMode(
                try Configuration(
                    keys: RuntimeKeys.all, environment: settings.merging(required) { given, _ in given }))
        }
        #expect(try mode([:]).guarantees == Set(Guarantee.allCases))
        #expect(try !mode([:]).isDevelopment)
        let development = try mode([
            "DORA_DEVELOPMENT": "true", "DORA_WITHOUT": "inbox,mac", "DORA_FAILPOINT": "after-database-commit",
        ])
        #expect(development.guarantees == Set(Guarantee.allCases).subtracting([.inbox, .mac]))
        #expect(development.failpoints.isSet(.afterDatabaseCommit))
        for setting in ["DORA_WITHOUT": "inbox", "DORA_FAILPOINT": "after-database-commit"] {
            #expect(throws: ConfigurationError.self) { _ = try mode([setting.key: setting.value]) }
        }
    }
}
