internal import COpenSSL
internal import Foundation

/// Bytes for OpenSSL's readers.
///
/// Ownership: the value owns the `BIO` and the bytes that it points to, can't be copied, and frees both when it ends.
struct MemorySource: ~Copyable {
    private let pointer: OpaquePointer
    private let bytes: SecretBytes

    init(_ content: Data) throws(CryptographyError) {
        let bytes = SecretBytes(content)
        guard bytes.count <= 65_536,
            let pointer = bytes.withUnsafeBytes({ BIO_new_mem_buf($0.baseAddress, Int32($0.count)) })
        else {
            OpenSSLErrors.clear()
            throw .invalidKey("the key's text is empty or too long")
        }
        self.pointer = pointer
        self.bytes = bytes
    }

    deinit { BIO_free(pointer) }

    /// Lends the reader for one call, during which this value stays.
    func read(_ body: (OpaquePointer) -> OpaquePointer?) -> OpaquePointer? { body(pointer) }
}

/// Refuses to give a passphrase: OpenSSL's own answer to an encrypted key is to ask on the terminal.
func refusePassphrase(
    buffer: UnsafeMutablePointer<CChar>?, size: Int32, isWriting: Int32, context: UnsafeMutableRawPointer?
) -> Int32 { -1 }
