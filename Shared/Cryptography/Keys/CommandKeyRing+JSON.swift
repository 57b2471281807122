public import Foundation

extension CommandKeyRing {
    /// Reads `{"signing": "<id>", "keys": {"<id>": "<base64>"}, "verifyOnly": {"<id>": "<base64>"}}`.
    ///
    /// `signing` may be absent (a ring that only verifies), and so may `verifyOnly`; any other member is refused, so
    /// that a misspelt one is noticed.
    public init(json: Data) throws(CommandKeyError) {
        let parsed: StrictJSON
        do throws(StrictJSONError) {
            parsed = try StrictJSON(json)
        } catch {
            if case .duplicateMember(let name) = error { throw .malformed("the member \(name) stands twice") }
            throw .malformed("not JSON")
        }
        guard let members = parsed.members else { throw .malformed("not a JSON object") }
        for name in members.keys.sorted() where !["signing", "keys", "verifyOnly"].contains(name) {
            throw .malformed("unknown member \(name)")
        }
        let signing = members["signing"]
        guard signing == nil || signing?.string != nil else { throw .malformed("signing is no string") }
        guard let keys = members["keys"] else { throw .malformed("keys is missing") }
        try self.init(
            signing: signing?.string, keys: try Self.decode(keys, "keys"),
            verifyOnly: try members["verifyOnly"].map { value throws(CommandKeyError) in
                try Self.decode(value, "verifyOnly")
            } ?? [:])
    }

    /// Reads a ring from a file.
    public static func load(contentsOfFile path: String) throws(CommandKeyError) -> CommandKeyRing {
        let json: Data
        do {
            json = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw .unreadable(path: path)
        }
        return try CommandKeyRing(json: json)
    }

    private static func decode(_ json: StrictJSON, _ member: String) throws(CommandKeyError) -> [String: Data] {
        guard let members = json.members else { throw .malformed("\(member) is no object") }
        var keys: [String: Data] = [:]
        for (id, value) in members {
            guard let text = value.string, let bytes = Data(base64Encoded: text) else {
                throw .malformed("a key of \(member) is no base64")
            }
            keys[id] = bytes
        }
        return keys
    }
}
