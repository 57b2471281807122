internal import CStemmer

/// Owner of one Snowball handle: created here, freed here, used by one thread at a time.
struct SnowballStemmer: ~Copyable {
    private let handle: OpaquePointer?

    /// - Parameter algorithm: a name of Snowball's list. An unknown one leaves the words as they are.
    init(algorithm: String) {
        handle = sb_stemmer_new(algorithm, "UTF_8")
    }

    deinit {
        sb_stemmer_delete(handle)
    }

    func stem(_ word: String) -> String {
        guard let handle else { return word }
        var word = word
        return word.withUTF8 { bytes in
            // The result lies in the handle's own buffer until the next call, so it is copied at once.
            guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else { return nil }
            let length = Int(sb_stemmer_length(handle))
            return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
        } ?? word
    }
}
