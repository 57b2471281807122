public import Foundation

/// An HMAC-SHA-256 code (RFC 2104): 32 bytes, compared in constant time.
public struct MessageAuthenticationCode: Equatable, Sendable {
    /// How many bytes a code has.
    public static let byteCount = 32

    /// The 32 bytes.
    public let bytes: Data

    /// Takes a code that came with a message; nil unless there are exactly 32 bytes.
    public init?(bytes: some ContiguousBytes) {
        let copy = bytes.withUnsafeBytes { Data($0) }
        guard copy.count == Self.byteCount else { return nil }
        self.bytes = copy
    }

    init(adopting bytes: Data) { self.bytes = bytes }

    /// The code as unpadded base64url, for headers and addresses.
    public var base64URL: String { Base64URL.encode(bytes) }

    /// 64 hexadecimal digits in lower case.
    public var hex: String { Hexadecimal.encode(bytes) }

    /// Whether both are the same code, in constant time.
    public static func == (left: Self, right: Self) -> Bool { ConstantTime.equal(left.bytes, right.bytes) }
}
