/// The languages that policies are analysed in; the raw value is the ISO 639-1 code.
enum TextLanguage: String, Sendable, Hashable, CaseIterable {
    case english = "en"
    case german = "de"
}
