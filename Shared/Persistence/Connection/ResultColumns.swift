/// Names and types of a result's columns, shared by its rows.
final class ResultColumns: Sendable {
    let types: [UInt32]
    private let indices: [String: Int]

    init(names: [String], types: [UInt32]) {
        self.types = types
        indices = Dictionary(zip(names, names.indices)) { first, _ in first }
    }

    func index(of name: String) throws(DatabaseError) -> Int {
        guard let index = indices[name] else {
            throw DatabaseError(code: .missingColumn, message: "the result has no column \(name)")
        }
        return index
    }
}
