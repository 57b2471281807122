/// Why a cryptographic operation was refused or failed. No case ever carries key bytes or plaintext.
public enum CryptographyError: Error, Equatable, Sendable {
    /// The key can't be used; the text names the rule that it breaks.
    case invalidKey(String)
    /// The sealed bytes, or the context they are bound to, are not what was sealed.
    case authenticationFailed
    /// OpenSSL reported a failure that no input explains (memory, a missing provider).
    case libraryFailure(operation: String)
}
