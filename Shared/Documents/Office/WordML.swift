/// Names of WordprocessingML.
enum WordML {
    /// The main namespace in its transitional and its strict form.
    static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]

    /// Markup compatibility (ECMA-376 part 3).
    static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"

    /// The level of a heading by its outline level, which counts from 0; 9 is body text (17.3.1.20).
    static func headingLevel(outline: Int?) -> Int? {
        outline.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
    }

    /// True for the value of a switch such as `w:b`, which is on when it has no value (17.17.4).
    static func isOn(_ value: String?) -> Bool {
        guard let value else { return true }
        return !["0", "false", "off", "none"].contains(value)
    }
}
