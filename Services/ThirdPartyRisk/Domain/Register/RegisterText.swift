internal import Foundation

/// What the register of information takes as text.
enum RegisterText {
    /// A text without spaces around it; nil when it is blank, has more than one line or holds a tab, which its filing
    /// rules exclude.
    static func line(_ text: String) -> String? {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let isLine = trimmed.unicodeScalars.allSatisfy {
            !CharacterSet.newlines.contains($0) && !CharacterSet.controlCharacters.contains($0)
        }
        return isLine && !trimmed.isEmpty ? trimmed : nil
    }
}
