import Contracts
import Foundation

/// What the editor's notes on the sample documents say of a provision; a copy of those notes as data.
struct ExpectedVerdict: Decodable {
    let provision: String
    let expected: Verdict
    let document: String

    static func all() throws -> [ExpectedVerdict] {
        let file = Samples.root.appending(path: "Tests/PolicyAnalyzerTests/LabelledPassages/sample-documents.json")
        return try JSONDecoder().decode([ExpectedVerdict].self, from: Data(contentsOf: file))
    }
}
