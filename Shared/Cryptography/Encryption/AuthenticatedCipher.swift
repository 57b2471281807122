internal import COpenSSL
public import Foundation

/// Encryption that notices every change: AES-256 in Galois/Counter Mode (NIST SP 800-38D).
///
/// A sealed message is `nonce (12 bytes) ‖ ciphertext ‖ tag (16 bytes)`. The nonce is random, so one key may seal at
/// most 2³² messages (SP 800-38D section 8.3). Ownership: the key lies in memory that is wiped; each call has a
/// cipher context of its own and frees it. So one cipher serves many tasks at once.
public final class AuthenticatedCipher: Sendable, CustomStringConvertible, CustomReflectable {
    /// How many bytes a key has.
    public static let keyByteCount = 32
    /// How many bytes a sealed message is longer than the message.
    public static let overhead = nonceByteCount + tagByteCount

    static let nonceByteCount = 12
    static let tagByteCount = 16
    /// OpenSSL counts in `Int32`; a larger message is cut by its owner.
    static let maximumByteCount = Int(Int32.max) - overhead

    private let key: SecretBytes

    /// Takes a key; throws ``CryptographyError/invalidKey(_:)`` unless it has exactly 32 bytes.
    public init(key: some ContiguousBytes) throws(CryptographyError) {
        let key = SecretBytes(key)
        guard key.count == Self.keyByteCount else { throw .invalidKey("AES-256 needs a key of 32 bytes") }
        self.key = key
    }

    /// Encrypts and authenticates a message.
    /// - Parameters:
    ///   - message: what is encrypted.
    ///   - context: bytes that are authenticated but not kept: the same must be given to ``open(_:context:)``.
    public func seal(
        _ message: some ContiguousBytes, context: some ContiguousBytes = Data()
    ) throws(CryptographyError) -> Data {
        try seal(message, context: context, nonce: RandomBytes.make(Self.nonceByteCount))
    }

    /// Checks and decrypts a sealed message.
    ///
    /// Throws ``CryptographyError/authenticationFailed`` when key, context or any sealed bit differ; no byte of an
    /// unproven message is handed out.
    public func open(
        _ sealed: some ContiguousBytes, context: some ContiguousBytes = Data()
    ) throws(CryptographyError) -> Data {
        let outcome: Result<Data, CryptographyError> = sealed.withUnsafeBytes { sealed in
            context.withUnsafeBytes { context in
                Result { () throws(CryptographyError) in try self.open(sealed, context) }
            }
        }
        return try outcome.get()
    }

    /// Never shows the key.
    public var description: String { "AuthenticatedCipher(AES-256-GCM, key redacted)" }

    /// Shows nothing to reflection.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Seals under a given nonce: for published vectors; a nonce used twice breaks the cipher.
    func seal(
        _ message: some ContiguousBytes, context: some ContiguousBytes, nonce: Data
    ) throws(CryptographyError) -> Data {
        let outcome: Result<Data, CryptographyError> = message.withUnsafeBytes { message in
            context.withUnsafeBytes { context in
                Result { () throws(CryptographyError) in try self.seal(message, context, nonce) }
            }
        }
        return try outcome.get()
    }

    private func seal(
        _ message: UnsafeRawBufferPointer, _ context: UnsafeRawBufferPointer, _ nonce: Data
    ) throws(CryptographyError) -> Data {
        guard message.count <= Self.maximumByteCount, context.count <= Self.maximumByteCount else {
            throw .libraryFailure(operation: "sealing more than two gibibytes")
        }
        let cipher = try CipherContext()
        try cipher.start(.seal, key: key, nonce: [UInt8](nonce))
        try cipher.authenticate(context)
        var sealed = nonce
        sealed.append(try cipher.transform(message))
        try cipher.finish()
        sealed.append(try cipher.tag(byteCount: Self.tagByteCount))
        return sealed
    }

    private func open(
        _ sealed: UnsafeRawBufferPointer, _ context: UnsafeRawBufferPointer
    ) throws(CryptographyError) -> Data {
        guard sealed.count >= Self.overhead, sealed.count <= Int(Int32.max), context.count <= Self.maximumByteCount
        else { throw .authenticationFailed }
        let nonce = [UInt8](sealed.prefix(Self.nonceByteCount))
        let body = UnsafeRawBufferPointer(rebasing: sealed.dropFirst(Self.nonceByteCount).dropLast(Self.tagByteCount))
        let cipher = try CipherContext()
        try cipher.start(.open, key: key, nonce: nonce)
        try cipher.authenticate(context)
        let message = try cipher.transform(body)
        try cipher.expect(tag: [UInt8](sealed.suffix(Self.tagByteCount)))
        guard cipher.finishes() else { throw .authenticationFailed }
        return message
    }
}
