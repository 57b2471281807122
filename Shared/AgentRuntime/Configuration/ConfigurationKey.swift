/// One setting of a service: its name in the environment and in the file, its type, default and meaning.
public struct ConfigurationKey: Sendable, Hashable {
    /// What a value must look like.
    public enum Kind: Sendable, Hashable {
        case text
        case integer(minimum: Int, maximum: Int)
        /// Seconds, with a fraction.
        case seconds(minimum: Double, maximum: Double)
        case boolean
        case choice([String])
        /// Several of a closed list, separated by commas.
        case choices([String])
        case path
    }

    /// The name: `DORA_` and words in capitals.
    public let name: String
    /// What a value must look like.
    public let kind: Kind
    /// The value when none is given; nil where one must be given.
    public let standard: String?
    /// What it does, in one sentence.
    public let meaning: String
    /// Whether its value is never printed.
    public let isSecret: Bool

    /// Describes a setting.
    public init(_ name: String, _ kind: Kind, default standard: String?, _ meaning: String, isSecret: Bool = false) {
        self.name = name
        self.kind = kind
        self.standard = standard
        self.meaning = meaning
        self.isSecret = isSecret
    }

    /// The type as `--help` shows it.
    var typeName: String {
        switch kind {
        case .text: "text"
        case .integer(let minimum, let maximum): "integer \(minimum)…\(maximum)"
        case .seconds(let minimum, let maximum): "seconds \(minimum)…\(maximum)"
        case .boolean: "true or false"
        case .choice(let values): "one of \(values.joined(separator: ", "))"
        case .choices(let values): "any of \(values.joined(separator: ", "))"
        case .path: "path"
        }
    }

    /// What is wrong with a value; nil when nothing is.
    func problem(with value: String) -> String? {
        switch kind {
        case .text, .path:
            return value.isEmpty ? "is empty" : nil
        case .integer(let minimum, let maximum):
            guard let number = Int(value), (minimum...maximum).contains(number) else {
                return "is not a whole number from \(minimum) to \(maximum)"
            }
            return nil
        case .seconds(let minimum, let maximum):
            guard let number = Double(value), (minimum...maximum).contains(number) else {
                return "is not a number of seconds from \(minimum) to \(maximum)"
            }
            return nil
        case .boolean:
            return ["true", "false"].contains(value) ? nil : "is neither true nor false"
        case .choice(let values):
            return values.contains(value) ? nil : "is none of \(values.joined(separator: ", "))"
        case .choices(let values):
            let parts = value.split(separator: ",").map(String.init)
            return parts.allSatisfy(values.contains) ? nil : "is not of \(values.joined(separator: ", "))"
        }
    }
}
