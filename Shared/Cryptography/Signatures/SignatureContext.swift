internal import COpenSSL
internal import Foundation

/// One signing or checking of a message.
///
/// Ownership: the value owns its `EVP_MD_CTX`, can't be copied, and frees it when it ends. The key is only borrowed:
/// its handle outlives the value within the calling function.
struct SignatureContext: ~Copyable {
    private let context: OpaquePointer

    init() throws(CryptographyError) {
        guard let context = EVP_MD_CTX_new() else { throw OpenSSLErrors.failure("a signature context") }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Ed25519 hashes by itself; the others take SHA-256.
    private static func digestName(_ algorithm: SignatureAlgorithm) -> String? {
        algorithm == .edDSA ? nil : "SHA256"
    }

    /// The signature as OpenSSL writes it.
    func sign(_ message: UnsafeRawBufferPointer, with key: KeyHandle) throws(CryptographyError) -> Data {
        let digest = Self.digestName(key.algorithm)
        let input = message.bindMemory(to: UInt8.self).baseAddress
        var length = 0
        guard EVP_DigestSignInit_ex(context, nil, digest, nil, nil, key.pointer, nil) == 1,
            EVP_DigestSign(context, nil, &length, input, message.count) == 1
        else { throw OpenSSLErrors.failure("signing") }
        var signature = Data(count: length)
        let signed = signature.withUnsafeMutableBytes { output in
            EVP_DigestSign(
                context, output.bindMemory(to: UInt8.self).baseAddress, &length, input, message.count) == 1
        }
        guard signed else { throw OpenSSLErrors.failure("signing") }
        return signature.prefix(length)
    }

    /// Whether a signature, spelled as OpenSSL reads it, fits.
    func accepts(_ signature: Data, for message: UnsafeRawBufferPointer, with key: KeyHandle) -> Bool {
        let digest = Self.digestName(key.algorithm)
        let fits = signature.withUnsafeBytes { signature in
            EVP_DigestVerifyInit_ex(context, nil, digest, nil, nil, key.pointer, nil) == 1
                && EVP_DigestVerify(
                    context, signature.bindMemory(to: UInt8.self).baseAddress, signature.count,
                    message.bindMemory(to: UInt8.self).baseAddress, message.count) == 1
        }
        if !fits { OpenSSLErrors.clear() }
        return fits
    }
}
