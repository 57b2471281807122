public import Foundation

extension PublicKey {
    /// Whether a signature in JWS's spelling (RFC 7515: ES256 as `r ‖ s`) fits a message.
    ///
    /// False for every signature of another length or spelling; nothing about the reason is told.
    public func isValid(_ signature: Data, for message: some ContiguousBytes) -> Bool {
        guard let spelled = openSSLSpelling(of: signature), let context = try? SignatureContext() else { return false }
        return message.withUnsafeBytes { context.accepts(spelled, for: $0, with: handle) }
    }

    private func openSSLSpelling(of signature: Data) -> Data? {
        switch algorithm {
        case .es256: ECDSASignature(raw: signature)?.der
        case .edDSA: signature.count == 64 ? signature : nil
        case .rs256: signature.count >= Int(KeyHandle.minimumRSABits / 8) ? signature : nil
        }
    }
}
