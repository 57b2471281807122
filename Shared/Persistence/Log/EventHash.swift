public import Contracts
internal import Cryptography
internal import Foundation

/// The hash of an event as its log has it, computed from what its record carries: how a consumer knows that a stream's
/// history fits.
public enum EventHash {
    /// SHA-256 over the event, in hex.
    /// - Throws: `EncodingError` when the outcome can't be written as JSON.
    public static func of(
        attributes: MessageAttributes, event: EventAttributes, body: [UInt8]
    ) throws -> String {
        let outcome = try event.outcome.map { String(decoding: try CanonicalJSON.encode($0), as: UTF8.self) }
        let row = LogRow(
            tenant: attributes.tenant.text, stream: attributes.subject.text, version: event.streamVersion,
            messageID: attributes.id.uuid, type: attributes.type.text, source: attributes.source,
            time: attributes.time, correlation: attributes.correlation.uuid, causation: attributes.causation?.uuid,
            traceParent: attributes.traceParent, outcome: outcome, body: body,
            previousHash: Hexadecimal.decode(event.previousHash).map { Array($0) } ?? LogRow.noHash)
        return Hexadecimal.encode(row.computedHash())
    }
}
