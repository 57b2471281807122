internal import Foundation

/// A service's settings, read once at start from the environment and a file; the environment prevails.
public struct Configuration: Sendable {
    private let values: [String: String]
    private let keys: [String: ConfigurationKey]

    /// Names beginning with `DORA_` that belong to clients and scripts, not to a service.
    static let foreign: Set<String> = ["DORA_URL", "DORA_TOKEN", "DORA_CONFIG"]

    /// Reads the settings.
    ///
    /// - Parameters:
    ///   - keys: the settings that the service knows.
    ///   - environment: the process' environment; names without the prefix `DORA_` are passed over.
    ///   - file: lines `NAME=value`; `#` begins a comment line.
    /// - Throws: ``ConfigurationError`` for an unknown, malformed or missing setting: a service with a setting it
    ///   doesn't understand doesn't start.
    public init(keys: [ConfigurationKey], environment: [String: String], file: String? = nil) throws(ConfigurationError)
    {
        let known = Dictionary(keys.map { ($0.name, $0) }) { first, _ in first }
        var values: [String: String] = [:]
        for (name, value) in try Self.parse(file ?? "") {
            guard known[name] != nil else {
                throw ConfigurationError(key: name, reason: "is not a setting of this service")
            }
            values[name] = value
        }
        for (name, value) in environment where name.hasPrefix("DORA_") && !Self.foreign.contains(name) {
            guard known[name] != nil else {
                throw ConfigurationError(key: name, reason: "is not a setting of this service")
            }
            values[name] = value
        }
        for key in keys {
            guard let value = values[key.name] ?? key.standard else {
                throw ConfigurationError(key: key.name, reason: "is required: \(key.meaning)")
            }
            if values[key.name] != nil, let problem = key.problem(with: value) {
                throw ConfigurationError(key: key.name, reason: key.isSecret ? "is malformed" : "\(problem): \(value)")
            }
            values[key.name] = value
        }
        self.values = values
        self.keys = known
    }

    /// A setting's text; empty where the default is empty.
    public func text(_ key: ConfigurationKey) -> String { values[key.name] ?? key.standard ?? "" }

    /// A setting's text; nil where it is empty.
    public func optionalText(_ key: ConfigurationKey) -> String? {
        let value = text(key)
        return value.isEmpty ? nil : value
    }

    /// A setting's whole number.
    public func integer(_ key: ConfigurationKey) -> Int { Int(text(key)) ?? 0 }

    /// A setting's seconds.
    public func seconds(_ key: ConfigurationKey) -> Double { Double(text(key)) ?? 0 }

    /// Whether a setting is on.
    public func isOn(_ key: ConfigurationKey) -> Bool { text(key) == "true" }

    /// The values of a list.
    public func list(_ key: ConfigurationKey) -> [String] { text(key).split(separator: ",").map(String.init) }

    /// Every setting and its value, secrets masked, for the log at start.
    public var printable: [String: String] {
        values.reduce(into: [:]) { result, pair in
            result[pair.key] = keys[pair.key]?.isSecret == true && !pair.value.isEmpty ? "(secret)" : pair.value
        }
    }

    /// The names of the settings whose values differ from another reading's, in order.
    func names(differingFrom other: Configuration) -> [String] {
        keys.values.filter { text($0) != other.text($0) }.map(\.name).sorted()
    }

    private static func parse(_ file: String) throws(ConfigurationError) -> [(String, String)] {
        var pairs: [(String, String)] = []
        for (index, raw) in file.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = raw.trimmingCharacters(in: .whitespaces)
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let equals = line.firstIndex(of: "="), equals > line.startIndex else {
                throw ConfigurationError(
                    key: "line \(index + 1)", reason: "of the configuration file is not NAME=value")
            }
            let value = line[line.index(after: equals)...].trimmingCharacters(in: .whitespaces)
            pairs.append((line[..<equals].trimmingCharacters(in: .whitespaces), value))
        }
        return pairs
    }
}
