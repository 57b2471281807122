internal import Contracts

/// A kind of problem (RFC 9457, section 3.1.1): what its address answers with.
struct ProblemType: Sendable {
    /// The last part of its address.
    let name: String
    /// The status that it comes with.
    let status: Int
    /// What it is called.
    let title: Text
    /// What it means.
    let meaning: Text
    /// What is to be done.
    let remedy: Text

    /// Describes a kind of problem.
    /// - Parameters:
    ///   - name: the last part of its address.
    ///   - status: the HTTP status that it comes with.
    ///   - title: what it is called.
    ///   - meaning: what it means.
    ///   - remedy: what is to be done.
    init(_ name: String, _ status: Int, title: Text, meaning: Text, remedy: Text) {
        self.name = name
        self.status = status
        self.title = title
        self.meaning = meaning
        self.remedy = remedy
    }

    /// Its address, which problem documents have as their type.
    var address: String { "\(ProblemCatalogue.path)/\(name)" }

    /// The description as JSON, each text in every language by its tag.
    var json: JSONValue {
        .object([
            "type": .string(address), "name": .string(name), "status": .integer(Int64(status)),
            "title": Self.json(title), "meaning": Self.json(meaning), "remedy": Self.json(remedy),
        ])
    }

    private static func json(_ text: Text) -> JSONValue {
        .object(Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0.rawValue, .string(text[$0])) }))
    }
}
