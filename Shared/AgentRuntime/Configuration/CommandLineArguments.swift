/// The command line of a service.
public struct CommandLineArguments: Sendable, Equatable {
    /// What is asked for.
    public enum Action: Sendable, Equatable {
        /// Run the service until it's told to stop.
        case run
        /// List every setting and end.
        case help
        /// Do one of the service's commands and end: its option.
        case command(String)
    }

    /// What is asked for.
    public let action: Action
    /// The configuration file; nil when none is named.
    public let configurationFile: String?

    /// Reads the arguments.
    /// - Parameters:
    ///   - arguments: the command line without the executable's name.
    ///   - commands: the options of the service's own commands.
    /// - Throws: ``ConfigurationError`` for one that no service has.
    public init(_ arguments: [String], commands: [String] = []) throws(ConfigurationError) {
        var action = Action.run
        var file: String?
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": action = .help
            case let option where commands.contains(option):
                guard action == .run else {
                    throw ConfigurationError(key: option, reason: "stands beside another command")
                }
                action = .command(option)
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
    static func help(service: String, keys: [ConfigurationKey], commands: [ServiceCommand] = []) -> String {
        let options = commands.map { "[\($0.option)] " }.joined()
        var text = """
            usage: \(service) [--config FILE] \(options)[--help]

            Settings come from the environment and from FILE (lines NAME=value); the environment prevails.
            Without another option the service runs until it is told to stop.


            """
        for command in commands { text += "  \(command.option)\n      \(command.meaning)\n" }
        if !commands.isEmpty { text += "\n" }
        for key in keys.sorted(by: { $0.name < $1.name }) {
            let standard = key.standard.map { $0.isEmpty ? "default: none" : "default: \($0)" } ?? "required"
            text +=
                "  \(key.name)  (\(key.typeName); \(standard)\(key.isSecret ? "; secret" : ""))\n      \(key.meaning)\n"
        }
        return text
    }
}
