import Foundation

/// A passage with what a reader of the law says of it; `LabelledPassages/README.md` explains the members.
struct LabelledPassage: Decodable {
    let id: String
    let language: String
    let provision: String
    let text: String
    let label: String
    let why: String
    let kind: String

    static func all(in name: String) throws -> [LabelledPassage] {
        let file = Samples.root.appending(path: "Tests/PolicyAnalyzerTests/LabelledPassages/\(name)")
        return try JSONDecoder().decode([LabelledPassage].self, from: Data(contentsOf: file))
    }
}
