internal import COpenSSL
public import Foundation

/// A key for HMAC-SHA-256 (RFC 2104, FIPS 198-1), ready for many codes from many tasks at once.
///
/// Ownership: the object owns one `EVP_MAC_CTX` that has taken the key; each code works on a duplicate of it, which
/// is freed before the call returns. Sendable because the original is never updated after `init`: duplicating it
/// only reads it (the reference counts of what it points to are atomic).
public final class MessageAuthenticationKey: Sendable, CustomStringConvertible, CustomReflectable {
    /// The fewest bytes that a key may have: the digest's length (RFC 2104 section 3).
    public static let minimumByteCount = 32

    private nonisolated(unsafe) let keyed: OpaquePointer

    /// Takes a key's bytes; throws ``CryptographyError/invalidKey(_:)`` for fewer than 32.
    public convenience init(bytes: some ContiguousBytes) throws(CryptographyError) {
        guard bytes.withUnsafeBytes({ $0.count }) >= Self.minimumByteCount else {
            throw .invalidKey("a key for HMAC-SHA-256 needs at least \(Self.minimumByteCount) bytes")
        }
        try self.init(ofAnyLength: bytes)
    }

    /// Takes a key of any length: published test vectors use short ones.
    init(ofAnyLength bytes: some ContiguousBytes) throws(CryptographyError) {
        let algorithm = EVP_MAC_fetch(nil, OSSL_MAC_NAME_HMAC, nil)
        defer { EVP_MAC_free(algorithm) }
        guard let context = EVP_MAC_CTX_new(algorithm) else { throw OpenSSLErrors.failure("a context for HMAC") }
        guard Self.initialise(context, key: bytes) else {
            EVP_MAC_CTX_free(context)
            throw OpenSSLErrors.failure("HMAC's start")
        }
        keyed = context
    }

    deinit { EVP_MAC_CTX_free(keyed) }

    /// The code of a message.
    public func authenticate(_ message: some ContiguousBytes) -> MessageAuthenticationCode {
        compute { context in message.withUnsafeBytes { Self.update(context, $0) } }
    }

    /// The code of a list of fields, each with its length in bytes before it as eight bytes, most significant first.
    ///
    /// With the lengths, no two different lists give the same input: nothing can be moved from one field to the next.
    public func authenticate(fields: some Sequence<Data>) -> MessageAuthenticationCode {
        compute { context in
            for field in fields {
                let prefixed = withUnsafeBytes(of: UInt64(field.count).bigEndian) { Self.update(context, $0) }
                guard prefixed, field.withUnsafeBytes({ Self.update(context, $0) }) else { return false }
            }
            return true
        }
    }

    /// Whether a code belongs to a message; compared in constant time.
    public func isValid(_ code: MessageAuthenticationCode, for message: some ContiguousBytes) -> Bool {
        authenticate(message) == code
    }

    /// Whether a code belongs to a list of fields; compared in constant time.
    public func isValid(_ code: MessageAuthenticationCode, forFields fields: some Sequence<Data>) -> Bool {
        authenticate(fields: fields) == code
    }

    /// Never shows the key.
    public var description: String { "MessageAuthenticationKey(redacted)" }

    /// Shows nothing to reflection.
    public var customMirror: Mirror { Mirror(self, children: []) }

    private func compute(_ feed: (OpaquePointer) -> Bool) -> MessageAuthenticationCode {
        guard let context = EVP_MAC_CTX_dup(keyed) else {
            preconditionFailure("OpenSSL could not duplicate an HMAC context: out of memory")
        }
        defer { EVP_MAC_CTX_free(context) }
        OpenSSLErrors.demand(feed(context), "HMAC")
        return MessageAuthenticationCode(
            adopting: SHA256Digest.collect { output in
                var length = 0
                return EVP_MAC_final(context, output, &length, MessageAuthenticationCode.byteCount) == 1
                    && length == MessageAuthenticationCode.byteCount
            })
    }

    private static func update(_ context: OpaquePointer, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return true }
        return EVP_MAC_update(context, start, bytes.count) == 1
    }

    private static func initialise(_ context: OpaquePointer, key: some ContiguousBytes) -> Bool {
        // OpenSSL reads the digest's name and never writes it: the parameter's type is the same for both directions.
        let name = UnsafeMutablePointer(mutating: ParameterName.sha256.pointer)
        let parameters = [
            OSSL_PARAM_construct_utf8_string(ParameterName.digest.pointer, name, 0), OSSL_PARAM_construct_end(),
        ]
        return key.withUnsafeBytes { key in
            // A null pointer would mean "keep the key that is set", so an empty key points somewhere.
            let empty: [UInt8] = [0]
            return empty.withUnsafeBufferPointer { empty in
                let start = key.bindMemory(to: UInt8.self).baseAddress ?? empty.baseAddress
                return EVP_MAC_init(context, start, key.count, parameters) == 1
            }
        }
    }
}
