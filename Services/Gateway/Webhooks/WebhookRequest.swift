internal import Foundation
internal import HTTPServer

/// The heads of a webhook (Standard Webhooks, version 1), before its body is read.
struct WebhookRequest: Sendable {
    /// How far a webhook's time may lie from now, each way: what is older may be somebody's repetition.
    static let tolerance = 300.0

    private static let idField: HTTPFieldName = "webhook-id"
    private static let timestampField: HTTPFieldName = "webhook-timestamp"
    private static let signatureField: HTTPFieldName = "webhook-signature"

    /// The message's identifier: a repetition has the same.
    let id: String
    /// When it was sent, in seconds since 1970, as it was written.
    let timestamp: String
    /// The signatures.
    let signature: String

    /// Reads the heads.
    /// - Parameters:
    ///   - request: the request.
    ///   - now: the time.
    /// - Throws: a 401 problem for what is missing or malformed, or sent too long ago or ahead.
    init(_ request: Request, now: Date) throws(HTTPError) {
        id = try Self.value(request, Self.idField, most: 255)
        timestamp = try Self.value(request, Self.timestampField, most: 12)
        signature = try Self.value(request, Self.signatureField, most: 2_048)
        guard timestamp.utf8.allSatisfy({ (48...57).contains($0) }), let seconds = Double(timestamp) else {
            throw Self.refusal("\(Self.timestampField) is missing or malformed.")
        }
        guard abs(now.timeIntervalSince1970 - seconds) <= Self.tolerance else {
            throw Self.refusal("webhook-timestamp lies more than \(Int(Self.tolerance)) seconds from now.")
        }
    }

    /// A webhook that isn't believed.
    static func refusal(_ detail: Sentence) -> HTTPError {
        HTTPError(
            Problems.make(.unauthorized, "webhook-not-verified", "Webhook not verified", detail),
            headers: [.wwwAuthenticate: "Webhook-Signature realm=\"dora\""])
    }

    private static func value(_ request: Request, _ name: HTTPFieldName, most: Int) throws(HTTPError) -> String {
        let values = request.headers.values(of: name)
        guard values.count == 1, let value = values.first, (1...most).contains(value.utf8.count),
            value.utf8.allSatisfy({ (32...126).contains($0) })
        else { throw refusal("\(name) is missing or malformed.") }
        return value
    }
}
