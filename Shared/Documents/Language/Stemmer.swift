internal import Synchronization

/// Reduces words to their stems with Snowball's algorithms for English and German.
///
/// Safe to use from many tasks at once: the Snowball handle, which isn't, is owned by one lock and freed with it.
public final class Stemmer: Sendable {
    /// The language whose rules are used.
    public let language: Language
    private let snowball: Mutex<SnowballStemmer>

    /// A stemmer for a language.
    public init(language: Language) {
        self.language = language
        self.snowball = Mutex(SnowballStemmer(algorithm: language == .english ? "english" : "german"))
    }

    /// The stem of a word.
    ///
    /// - Parameter word: a word as ``WordTokenizer`` folds it. For German, "ae", "oe" and "ue" are taken for umlauts
    ///   where they can be, so that "Pruefung" and "Prüfung" have one stem; "ss" stands for "ß".
    public func stem(_ word: String) -> String {
        let prepared = language == .german ? Self.withUmlauts(word) : word
        return snowball.withLock { $0.stem(prepared) }
    }

    /// The stems of many words, for one taking of the lock.
    public func stems(_ words: [String]) -> [String] {
        let prepared = language == .german ? words.map(Self.withUmlauts) : words
        return snowball.withLock { snowball in prepared.map { snowball.stem($0) } }
    }

    /// Reads "ae", "oe" and "ue" as umlauts, as Snowball's "german2" does; "ue" behind a vowel or "q" is left alone
    /// ("neue", "Steuer", "Quelle").
    private static func withUmlauts(_ word: String) -> String {
        guard word.utf8.contains(UInt8(ascii: "e")) else { return word }
        var result: [UInt8] = []
        result.reserveCapacity(word.utf8.count)
        for byte in word.utf8 {
            guard byte == UInt8(ascii: "e"), let last = result.last else {
                result.append(byte)
                continue
            }
            let beforeLast = result.dropLast().last ?? 0
            let umlaut: [UInt8]? =
                switch last {
                case UInt8(ascii: "a"): Array("ä".utf8)
                case UInt8(ascii: "o"): Array("ö".utf8)
                case UInt8(ascii: "u") where !"aeiouqäöü".utf8.contains(beforeLast): Array("ü".utf8)
                default: nil
                }
            if let umlaut {
                result.removeLast()
                result.append(contentsOf: umlaut)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
