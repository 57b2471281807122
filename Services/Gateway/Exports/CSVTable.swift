internal import Contracts

/// Resources as comma-separated values (RFC 4180): a header row with the names of the fields, CRLF behind each row.
///
/// A cell holds a text as it is, a number or truth value as JSON writes it, a list or object as JSON; what is missing is
/// an empty cell, an empty text is `""`. A text that a spreadsheet would run as a formula begins with an apostrophe, and
/// so does one that begins with an apostrophe anyway: whoever takes one apostrophe from the texts that begin with one
/// has them back as they were. Numbers stay numbers.
struct CSVTable: Sendable {
    /// The columns' names, in order.
    let columns: [String]

    /// The beginnings that spreadsheets take for a formula, in half and full width, and those that they pass over
    /// before one; and the apostrophe itself.
    private static let guarded: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "'",
    ]
    private static let quote = UInt8(ascii: "\"")
    private static let lineEnd = Array("\r\n".utf8)

    /// Columns for a kind of resource: its identifier, its own fields as they are described, then version and times.
    /// - Parameters:
    ///   - description: the kind of resource.
    ///   - selection: which of them; nil for all.
    init(_ description: ResourceDescription, _ selection: FieldSelection?) {
        let all = ["id"] + (description.fields + ResourceDescription.commonFields).map(\.name)
        columns = all.filter { selection?.names.contains($0) ?? true }
    }

    /// The header row.
    var header: [UInt8] {
        var row: [UInt8] = []
        for (index, name) in columns.enumerated() {
            if index > 0 { row.append(UInt8(ascii: ",")) }
            Self.append(name, to: &row)
        }
        return row + Self.lineEnd
    }

    /// A resource's row.
    /// - Parameter body: the resource as JSON.
    /// - Throws: `DecodingError` for what isn't a resource.
    func row(_ body: [UInt8]) throws -> [UInt8] {
        let members = try members(of: body)
        var row: [UInt8] = []
        row.reserveCapacity(body.count)
        for (index, name) in columns.enumerated() {
            if index > 0 { row.append(UInt8(ascii: ",")) }
            if let value = members[name] { try Self.append(value, to: &row) }
        }
        return row + Self.lineEnd
    }

    /// The resource's members; what isn't canonical is written anew.
    private func members(of body: [UInt8]) throws -> JSONMembers {
        if let members = JSONMembers(body) { return members }
        let written = try CanonicalJSON.encode(try CanonicalJSON.decode([String: JSONValue].self, from: body))
        guard let members = JSONMembers(written) else {
            throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no object of plain names"))
        }
        return members
    }

    private static func append(_ value: ArraySlice<UInt8>, to row: inout [UInt8]) throws {
        switch value.first {
        case quote: append(try text(value), to: &row)
        case UInt8(ascii: "{"), UInt8(ascii: "["): append(String(decoding: value, as: UTF8.self), to: &row)
        case UInt8(ascii: "n"): break
        default: row += value
        }
    }

    /// The text that a JSON string holds.
    private static func text(_ value: ArraySlice<UInt8>) throws -> String {
        guard value.contains(UInt8(ascii: "\\")) else {
            return String(decoding: value.dropFirst().dropLast(), as: UTF8.self)
        }
        return try CanonicalJSON.decode(String.self, from: value)
    }

    private static func append(_ text: String, to row: inout [UInt8]) {
        let isGuarded = text.unicodeScalars.first.map(guarded.contains) ?? false
        let needsQuotes =
            text.isEmpty
            || text.utf8.contains {
                $0 == quote || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
            }
        if needsQuotes { row.append(quote) }
        if isGuarded { row.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == quote { row.append(quote) }
            row.append(byte)
        }
        if needsQuotes { row.append(quote) }
    }
}
