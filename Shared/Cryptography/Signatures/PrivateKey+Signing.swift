public import Foundation

extension PrivateKey {
    /// Signs a message; the signature has JWS's spelling (RFC 7515: ES256 as `r ‖ s`).
    public func sign(_ message: some ContiguousBytes) throws(CryptographyError) -> Data {
        let context = try SignatureContext()
        let outcome: Result<Data, CryptographyError> = message.withUnsafeBytes { bytes in
            Result { () throws(CryptographyError) in try context.sign(bytes, with: handle) }
        }
        let signature = try outcome.get()
        guard algorithm == .es256 else { return signature }
        guard let raw = ECDSASignature(der: signature)?.raw else {
            throw .libraryFailure(operation: "reading a P-256 signature")
        }
        return raw
    }
}
