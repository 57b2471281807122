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
    }

    /// What is asked for.
    public let action: Action
    /// The configuration file; nil when none is named.
    public let configurationFile: String?

    /// Reads the arguments.
    /// - Throws: ``ConfigurationError`` for one that no service has.
    public init(_ arguments: [String]) throws(ConfigurationError) {
        var action = Action.run
        var file: String?
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": action = .help
            case "--check-state": action = .checkState
            case "--config":
                guard let path = rest.popFirst() else {
                    throw ConfigurationError(key: argument, reason: "needs a file")
                }
                file = path
            default: throw ConfigurationError(key: argument, reason: "is not an option; --help lists them")
            }
        }
        self.action = action
        configurationFile = file
    }

    /// The text that `--help` prints.
    static func help(service: String, keys: [ConfigurationKey]) -> String {
        var text = """
            usage: \(service) [--config FILE] [--check-state] [--help]

            Settings come from the environment and from FILE (lines NAME=value); the environment prevails.
            --check-state rebuilds the state from the event log, compares it with what is stored, and ends with 0
            when they are equal.


            """
        for key in keys.sorted(by: { $0.name < $1.name }) {
            let standard = key.standard.map { $0.isEmpty ? "default: none" : "default: \($0)" } ?? "required"
            text +=
                "  \(key.name)  (\(key.typeName); \(standard)\(key.isSecret ? "; secret" : ""))\n      \(key.meaning)\n"
        }
        return text
    }
}
