/// The languages that sentences are split and words are stemmed in; the raw value is the ISO 639-1 code.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
    /// English.
    case english = "en"
    /// German.
    case german = "de"
}
