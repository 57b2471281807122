internal import Foundation

/// How an operation gets its identifier.
public enum OperationIdentity {
    /// The identifier of the operation that a request starts: its message id combined (exclusive or) with the first
    /// 128 bits of the canonical request's SHA-256. So the same key with another request is another operation, and
    /// the first one's outcome stays as it is; two gateways give the same identifier without asking anyone.
    ///
    /// - Parameters:
    ///   - message: the request's message id.
    ///   - requestHash: SHA-256 in hex; 64 characters.
    public static func operation(message: MessageID, requestHash: String) -> ResourceID {
        var bytes = withUnsafeBytes(of: message.uuid.uuid) { Array($0) }
        let digits = Array(requestHash.utf8)
        for index in 0..<16 where index * 2 + 1 < digits.count {
            bytes[index] ^= value(of: digits[index * 2]) << 4 | value(of: digits[index * 2 + 1])
        }
        return ResourceID(
            UUID(
                uuid: (
                    bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                    bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
                )))
    }

    private static func value(of digit: UInt8) -> UInt8 {
        switch digit {
        case 48...57: digit - 48
        case 97...102: digit - 87
        default: 0
        }
    }
}
