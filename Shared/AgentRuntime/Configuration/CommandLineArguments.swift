public import Contracts

/// The command line of a service.
public struct CommandLineArguments: Sendable, Equatable {
    /// What is asked for.
    public enum Action: Sendable, Equatable {
        /// Run the service until it's told to stop.
        case run
        /// List every setting and end.
        case help
        /// Rebuild the state from the log, compare it with what is stored, print the differences and end.
        case checkState
        /// Write the log and its seals to a file and end.
        case exportLog(file: String)

        /// Whether the log is exported.
        var isExport: Bool { if case .exportLog = self { true } else { false } }
    }

    /// What is asked for.
    public let action: Action
    /// The configuration file; nil when none is named.
    public let configurationFile: String?
    /// Whose events are exported; nil for all tenants'.
    public let tenant: TenantID?

    /// Reads the arguments.
    /// - Throws: ``ConfigurationError`` for one that no service has.
    public init(_ arguments: [String]) throws(ConfigurationError) {
        var action = Action.run
        var file: String?
        var tenant: TenantID?
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": action = .help
            case "--check-state": action = .checkState
            case "--export-log": action = .exportLog(file: try Self.value(of: argument, "a file", &rest))
            case "--tenant":
                let name = try Self.value(of: argument, "a tenant", &rest)
                do { tenant = try TenantID(name) } catch {
                    throw ConfigurationError(key: argument, reason: "\(error)")
                }
            case "--config": file = try Self.value(of: argument, "a file", &rest)
            default: throw ConfigurationError(key: argument, reason: "is not an option; --help lists them")
            }
        }
        if tenant != nil, !action.isExport {
            throw ConfigurationError(key: "--tenant", reason: "goes with --export-log")
        }
        self.action = action
        self.tenant = tenant
        configurationFile = file
    }

    private static func value(
        of option: String, _ noun: String, _ rest: inout ArraySlice<String>
    ) throws(ConfigurationError) -> String {
        guard let value = rest.popFirst() else { throw ConfigurationError(key: option, reason: "needs \(noun)") }
        return value
    }

    /// The text that `--help` prints.
    static func help(service: String, keys: [ConfigurationKey]) -> String {
        var text = """
            usage: \(service) [--config FILE] [--check-state | --export-log FILE [--tenant NAME]] [--help]

            Settings come from the environment and from FILE (lines NAME=value); the environment prevails.
            --check-state rebuilds the state from the event log, compares it with what is stored, verifies the log with
            its seals, and ends with 0 when all is as it must be.
            --export-log writes the event log and its seals to FILE, for scripts/verify-log; with --tenant the events of
            one tenant, and of the others position and hash alone.


            """
        for key in keys.sorted(by: { $0.name < $1.name }) {
            let standard = key.standard.map { $0.isEmpty ? "default: none" : "default: \($0)" } ?? "required"
            text +=
                "  \(key.name)  (\(key.typeName); \(standard)\(key.isSecret ? "; secret" : ""))\n      \(key.meaning)\n"
        }
        return text
    }
}
