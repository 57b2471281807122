internal import Foundation

/// Where a service's settings stand: its environment and, where one is named, its configuration file.
struct SettingsSource: Sendable {
    /// The settings that the service knows.
    let keys: [ConfigurationKey]
    /// The process' environment.
    let environment: [String: String]
    /// The configuration file; nil when none is named.
    let path: String?

    /// The settings of this process.
    /// - Parameters:
    ///   - keys: the settings that the service knows.
    ///   - arguments: its command line, which may name the file.
    init(keys: [ConfigurationKey], arguments: CommandLineArguments) {
        let environment = ProcessInfo.processInfo.environment
        self.init(
            keys: keys, environment: environment, path: arguments.configurationFile ?? environment["DORA_CONFIG"])
    }

    /// Settings from elsewhere, for tests.
    init(keys: [ConfigurationKey], environment: [String: String], path: String?) {
        self.keys = keys
        self.environment = environment
        self.path = path
    }

    /// The file's text; nil when no file is named.
    /// - Throws: ``ConfigurationError`` for a file that can't be read.
    func text() throws(ConfigurationError) -> String? {
        guard let path else { return nil }
        do { return try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw ConfigurationError(key: path, reason: "can't be read")
        }
    }

    /// The settings as they stand now.
    /// - Throws: ``ConfigurationError`` for what a start would be refused for.
    func read() throws(ConfigurationError) -> Configuration {
        let configuration = try Configuration(keys: keys, environment: environment, file: try text())
        _ = try RunMode(configuration)
        return configuration
    }
}
