internal import COpenSSL
public import Foundation

/// A SHA-256 digest (FIPS 180-4): 32 bytes.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// How many bytes a digest has.
    public static let byteCount = 32

    /// The 32 bytes.
    public let bytes: Data

    /// The digest of bytes at hand; for bytes that come in pieces see ``SHA256Hasher``.
    public init(of message: some ContiguousBytes) {
        bytes = message.withUnsafeBytes { message in
            Self.collect { output in
                EVP_Digest(message.baseAddress, message.count, output, nil, SHA256Algorithm.shared.digest, nil) == 1
            }
        }
    }

    /// The digest of a text's UTF-8 bytes.
    public init(of text: String) { self.init(of: Array(text.utf8)) }

    /// Takes a digest computed elsewhere; nil unless there are exactly 32 bytes.
    public init?(bytes: some ContiguousBytes) {
        let copy = bytes.withUnsafeBytes { Data($0) }
        guard copy.count == Self.byteCount else { return nil }
        self.bytes = copy
    }

    /// Takes a digest from 64 hexadecimal digits of either case; nil for anything else.
    public init?(hex: String) {
        guard let bytes = Hexadecimal.decode(hex) else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 hexadecimal digits in lower case.
    public var hex: String { Hexadecimal.encode(bytes) }

    /// The same as ``hex``.
    public var description: String { hex }

    init(adopting bytes: Data) { self.bytes = bytes }

    /// Lets OpenSSL write 32 bytes.
    static func collect(_ write: (UnsafeMutablePointer<UInt8>) -> Bool) -> Data {
        var output: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        return withUnsafeMutableBytes(of: &output) { output in
            let written = output.withMemoryRebound(to: UInt8.self) { bytes in bytes.baseAddress.map(write) ?? false }
            OpenSSLErrors.demand(written, "SHA-256")
            return Data(output)
        }
    }
}
