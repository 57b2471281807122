internal import Foundation

/// Brings text from any format into one form, so that the same words compare equal.
enum CleanText {
    /// One line: white space collapsed, invisible characters and typographic ligatures resolved, composed (NFC).
    static func line(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                pendingSpace = !scalars.isEmpty
                continue
            }
            let isPlain = scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F
            let replacement = isPlain ? nil : replacement(of: scalar)
            guard isPlain || replacement != nil else { continue }
            if pendingSpace {
                scalars.append(" ")
                pendingSpace = false
            }
            if let replacement {
                scalars.append(contentsOf: replacement)
            } else {
                scalars.append(scalar)
            }
        }
        let line = String(scalars)
        return line.precomposedStringWithCanonicalMapping
    }

    /// Text whose lines matter: each line keeps its indentation, blank lines around it go.
    static func preformatted(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            let indentation = String(line.prefix { $0 == " " || $0 == "\t" })
            return indentation + Self.line(String(line.dropFirst(indentation.count)))
        }
        let isBlank = { (line: String) -> Bool in line.allSatisfy(\.isWhitespace) }
        while let last = lines.last, isBlank(last) { lines.removeLast() }
        return lines.drop(while: isBlank).joined(separator: "\n")
    }

    /// What a scalar becomes: itself, the letters of a ligature, or nothing when it can't be seen.
    private static func replacement(of scalar: Unicode.Scalar) -> String.UnicodeScalarView? {
        switch scalar.value {
        case 0xFB00: return "ff".unicodeScalars
        case 0xFB01: return "fi".unicodeScalars
        case 0xFB02: return "fl".unicodeScalars
        case 0xFB03: return "ffi".unicodeScalars
        case 0xFB04: return "ffl".unicodeScalars
        case 0xFB05, 0xFB06: return "st".unicodeScalars
        case 0x2010, 0x2011: return "-".unicodeScalars
        // Bullets of the fonts Symbol and Wingdings, which come as characters of private use.
        case 0xF0A7, 0xF0B7, 0xF0D8, 0xF076, 0xF0FC: return "•".unicodeScalars
        case 0xAD, 0xFFFD: return nil
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned: return nil
        default: return String(scalar).unicodeScalars
        }
    }
}
