internal import Contracts
public import Cryptography
internal import Foundation

/// Makes a service's seals.
public struct SealSigner: Sendable {
    private let service: String
    private let key: SigningKey

    /// Signs for a service.
    public init(service: String, key: SigningKey) {
        self.service = service
        self.key = key
    }

    /// The seal over entries that come after another seal; nil for none.
    /// - Throws: `CryptographyError` when OpenSSL fails.
    func seal(_ entries: [SealedEntry], after last: LogSeal?, at time: Timestamp) throws -> LogSeal? {
        guard let end = entries.last else { return nil }
        var digest = EntriesDigest()
        for entry in entries { digest.add(entry) }
        let value = digest.value
        func seal(_ signature: [UInt8]) -> LogSeal {
            LogSeal(
                number: (last?.number ?? 0) + 1, service: service, through: end.position,
                events: (last?.events ?? 0) + entries.count, digest: value,
                previous: last?.hash ?? LogRow.noHash, time: time, key: key.id, signature: signature)
        }
        return seal(Array(try key.sign(seal([]).statement)))
    }
}
