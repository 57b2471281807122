/// Why a ring of command keys was refused, or a code not accepted. No case carries key bytes.
public enum CommandKeyError: Error, Equatable, Sendable {
    /// The file could not be read.
    case unreadable(path: String)
    /// The file is no ring; the text says what is wrong, without the keys.
    case malformed(String)
    /// The ring has no key to sign with.
    case noSigningKey
    /// Neither ring nor archive holds a key of this id.
    case unknownKey(String)
    /// The code doesn't belong to the message.
    case wrongCode(keyID: String)
}
