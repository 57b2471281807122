internal import Cryptography
internal import Foundation

/// The signature of a webhook by the Standard Webhooks scheme (standardwebhooks.com, version 1): HMAC-SHA-256 over
/// `id.timestamp.body`, in base64, after `v1,`.
enum WebhookSignature {
    /// Whether one of the signatures that a header lists is by one of the keys. Every pair is compared, each in constant
    /// time, so that the time tells nothing of which one fits.
    /// - Parameters:
    ///   - header: the value of `webhook-signature`: signatures with spaces between.
    ///   - id: the value of `webhook-id`.
    ///   - timestamp: the value of `webhook-timestamp`, as it was sent.
    ///   - body: the bytes of the body.
    ///   - keys: the keys that may have signed.
    static func isBy(
        _ keys: [MessageAuthenticationKey], header: String, id: String, timestamp: String, body: [UInt8]
    ) -> Bool {
        let codes = header.split(separator: " ").prefix(16).compactMap { entry -> MessageAuthenticationCode? in
            guard entry.hasPrefix("v1,"), let bytes = Data(base64Encoded: String(entry.dropFirst(3))) else {
                return nil
            }
            return MessageAuthenticationCode(bytes: bytes)
        }
        let message = Array("\(id).\(timestamp).".utf8) + body
        var fits = false
        for key in keys {
            let right = key.authenticate(message)
            for code in codes where right == code { fits = true }
        }
        return fits
    }
}
