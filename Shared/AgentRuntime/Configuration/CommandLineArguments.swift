/// The command line of a service.
public struct CommandLineArguments: Sendable, Equatable {
    /// What is asked for.
    public enum Action: Sendable, Equatable {
        /// Run the service until it's told to stop.
        case run
        /// List every setting and end.
        case help
        /// Do one of the service's commands and end: its option, and the values given by their options.
        case command(String, values: [String: String])
    }

    /// What is asked for.
    public let action: Action
    /// The configuration file; nil when none is named.
    public let configurationFile: String?

    /// Reads the arguments.
    /// - Parameters:
    ///   - arguments: the command line without the executable's name.
    ///   - commands: the service's own commands.
    /// - Throws: ``ConfigurationError`` for one that no service has.
    public init(_ arguments: [String], commands: [ServiceCommand] = []) throws(ConfigurationError) {
        var action = Action.run
        var file: String?
        var chosen: ServiceCommand?
        var values: [String: String] = [:]
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--help", "-h": action = .help
            case "--config": file = try Self.value(of: argument, "FILE", &rest)
            case let option:
                if let command = commands.first(where: { $0.option == option }) {
                    guard chosen == nil else {
                        throw ConfigurationError(key: option, reason: "stands beside another command")
                    }
                    chosen = command
                    if let noun = command.value { values[option] = try Self.value(of: option, noun, &rest) }
                } else if let noun = commands.lazy.compactMap({ $0.options[option] }).first {
                    values[option] = try Self.value(of: option, noun, &rest)
                } else {
                    throw ConfigurationError(key: option, reason: "is not an option; --help lists them")
                }
            }
        }
        for option in values.keys where option != chosen?.option && chosen?.options[option] == nil {
            throw ConfigurationError(key: option, reason: "goes with another command; --help says which")
        }
        if let chosen, action == .run { action = .command(chosen.option, values: values) }
        self.action = action
        configurationFile = file
    }

    private static func value(
        of option: String, _ noun: String, _ rest: inout ArraySlice<String>
    ) throws(ConfigurationError) -> String {
        guard let value = rest.popFirst() else { throw ConfigurationError(key: option, reason: "needs \(noun)") }
        return value
    }

    /// The text that `--help` prints.
    static func help(service: String, keys: [ConfigurationKey], commands: [ServiceCommand] = []) -> String {
        let options = commands.map { "[\($0.usage)] " }.joined()
        var text = """
            usage: \(service) [--config FILE] \(options)[--help]

            Settings come from the environment and from FILE (lines NAME=value); the environment prevails.
            Without another option the service runs until it is told to stop.


            """
        for command in commands { text += "  \(command.usage)\n      \(command.meaning)\n" }
        if !commands.isEmpty { text += "\n" }
        for key in keys.sorted(by: { $0.name < $1.name }) {
            let standard = key.standard.map { $0.isEmpty ? "default: none" : "default: \($0)" } ?? "required"
            text +=
                "  \(key.name)  (\(key.typeName); \(standard)\(key.isSecret ? "; secret" : ""))\n      \(key.meaning)\n"
        }
        return text
    }
}
