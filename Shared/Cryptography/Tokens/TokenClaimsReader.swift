internal import Foundation

/// Reads claims (RFC 7519 section 4) by type.
struct TokenClaimsReader {
    private let members: [String: StrictJSON]

    init(_ bytes: Data) throws(TokenError) { members = try Self.readObject(bytes) }

    /// Names and tenants go into keys, headers and rows, so they are short and free of control characters.
    private static let maximumTextBytes = 256
    /// The end of the year 9999, beyond which no date is written.
    private static let maximumSeconds = 253_402_300_799.0

    static func readObject(_ bytes: Data) throws(TokenError) -> [String: StrictJSON] {
        let json: StrictJSON
        do throws(StrictJSONError) {
            json = try StrictJSON(bytes)
        } catch {
            if case .duplicateMember = error { throw .duplicateMember }
            throw .malformed
        }
        guard let members = json.members else { throw .malformed }
        return members
    }

    /// A text that must be there.
    func text(_ name: String) throws(TokenError) -> String {
        guard let member = members[name] else { throw .missingClaim(name) }
        guard let text = member.string, Self.isAcceptable(text) else { throw .invalidClaim(name) }
        return text
    }

    /// An array of texts that must be there.
    func texts(_ name: String) throws(TokenError) -> [String] {
        guard let member = members[name] else { throw .missingClaim(name) }
        guard let texts = member.strings, texts.allSatisfy(Self.isAcceptable) else { throw .invalidClaim(name) }
        return texts
    }

    /// One text or an array of them, as `aud` has it.
    func oneOrMore(_ name: String) throws(TokenError) -> [String] {
        guard let member = members[name] else { throw .missingClaim(name) }
        guard let texts = member.string.map({ [$0] }) ?? member.strings else { throw .invalidClaim(name) }
        return texts
    }

    /// A moment in seconds since 1970, fractions allowed (RFC 7519 section 2, NumericDate); nil when absent.
    func time(_ name: String) throws(TokenError) -> Date? {
        guard let member = members[name] else { return nil }
        guard let seconds = member.number, (0...Self.maximumSeconds).contains(seconds) else {
            throw .invalidClaim(name)
        }
        return Date(timeIntervalSince1970: seconds)
    }

    private static func isAcceptable(_ text: String) -> Bool {
        (1...maximumTextBytes).contains(text.utf8.count)
            && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
}
