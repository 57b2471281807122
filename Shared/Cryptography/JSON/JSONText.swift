/// Checks that a text is JSON that can mean one thing only.
public enum JSONText {
    /// Why a text isn't.
    public struct Problem: Error, Equatable, Sendable, CustomStringConvertible {
        /// One sentence for who wrote the text.
        public let description: String
    }

    /// Checks a text (RFC 8259): one value, no member twice within an object, valid UTF-8, no lone surrogates, finite
    /// numbers, at most 16 arrays and objects within each other.
    ///
    /// Foundation's reader keeps one of two members of the same name without a word; another reader may keep the
    /// other, so what one has checked is not what the other obeys.
    /// - Throws: ``Problem`` naming the place or the member.
    public static func check(_ text: some Sequence<UInt8>) throws(Problem) {
        do throws(StrictJSONError) {
            _ = try StrictJSON(text)
        } catch {
            throw Problem(error)
        }
    }
}

extension JSONText.Problem {
    init(_ error: StrictJSONError) {
        switch error {
        case .malformed(let offset): description = "It is not JSON at byte \(offset)."
        case .duplicateMember(let name): description = "An object has two members named \(name.prefix(80))."
        case .tooDeep: description = "More than \(StrictJSON.maximumDepth) arrays and objects stand within each other."
        }
    }
}
