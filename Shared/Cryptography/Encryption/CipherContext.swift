internal import COpenSSL
internal import Foundation

/// One run of AES-256-GCM.
///
/// Ownership: the value owns its `EVP_CIPHER_CTX`, can't be copied, and frees (and so wipes) it when it ends.
struct CipherContext: ~Copyable {
    enum Direction: Int32 {
        case open = 0
        case seal = 1
    }

    private let context: OpaquePointer

    init() throws(CryptographyError) {
        guard let context = EVP_CIPHER_CTX_new() else { throw OpenSSLErrors.failure("a cipher context") }
        self.context = context
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    /// Sets key and nonce; twelve bytes are GCM's own length of a nonce and need no parameter.
    func start(_ direction: Direction, key: SecretBytes, nonce: [UInt8]) throws(CryptographyError) {
        let started = key.withUnsafeBytes { key in
            EVP_CipherInit_ex2(
                context, AESAlgorithm.shared.cipher, key.bindMemory(to: UInt8.self).baseAddress, nonce,
                direction.rawValue, nil) == 1
        }
        guard started else { throw OpenSSLErrors.failure("AES-256-GCM's start") }
    }

    /// Adds bytes that are authenticated but not encrypted.
    func authenticate(_ bytes: UnsafeRawBufferPointer) throws(CryptographyError) {
        guard let start = bytes.bindMemory(to: UInt8.self).baseAddress, !bytes.isEmpty else { return }
        var written: Int32 = 0
        guard EVP_CipherUpdate(context, nil, &written, start, Int32(bytes.count)) == 1 else {
            throw OpenSSLErrors.failure("AES-256-GCM's context")
        }
    }

    /// Encrypts or decrypts; as long as the input.
    func transform(_ bytes: UnsafeRawBufferPointer) throws(CryptographyError) -> Data {
        guard let start = bytes.bindMemory(to: UInt8.self).baseAddress, !bytes.isEmpty else { return Data() }
        var output = Data(count: bytes.count)
        var written: Int32 = 0
        let done = output.withUnsafeMutableBytes { output in
            EVP_CipherUpdate(
                context, output.bindMemory(to: UInt8.self).baseAddress, &written, start, Int32(bytes.count)) == 1
        }
        guard done, Int(written) == bytes.count else { throw OpenSSLErrors.failure("AES-256-GCM") }
        return output
    }

    /// Ends a sealing.
    func finish() throws(CryptographyError) {
        guard finishes() else { throw OpenSSLErrors.failure("AES-256-GCM's end") }
    }

    /// Ends the run; false on opening when the tag doesn't fit.
    func finishes() -> Bool {
        var rest = [UInt8](repeating: 0, count: 16)
        var written: Int32 = 0
        let fits = EVP_CipherFinal_ex(context, &rest, &written) == 1
        if !fits { OpenSSLErrors.clear() }
        return fits
    }

    /// The tag after sealing.
    func tag(byteCount: Int) throws(CryptographyError) -> Data {
        var tag = Data(count: byteCount)
        let read = tag.withUnsafeMutableBytes { tag in
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(byteCount), tag.baseAddress) == 1
        }
        guard read else { throw OpenSSLErrors.failure("AES-256-GCM's tag") }
        return tag
    }

    /// Sets the tag that an opening must meet.
    func expect(tag: [UInt8]) throws(CryptographyError) {
        var tag = tag
        let count = Int32(tag.count)
        let set = tag.withUnsafeMutableBytes { tag in
            EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, count, tag.baseAddress) == 1
        }
        guard set else { throw OpenSSLErrors.failure("AES-256-GCM's tag") }
    }
}
