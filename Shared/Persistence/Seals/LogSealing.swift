public import Contracts

/// Seals what a service's log has and no seal covers yet.
public struct LogSealing: Sendable {
    private let seals: PostgresSealStore
    private let signer: SealSigner
    /// The stream whose events alone are no reason for a seal.
    private let announcements: StreamIdentity
    private let mostEntries: Int

    /// Makes it.
    /// - Parameters:
    ///   - seals: the service's seals.
    ///   - signer: what signs the next one.
    ///   - domain: the service's, after whom the stream that tells of seals is named.
    ///   - mostEntries: how many events a seal covers at most; a longer backlog gets several.
    public init(seals: PostgresSealStore, signer: SealSigner, domain: Domain, mostEntries: Int = 10_000) {
        self.seals = seals
        self.signer = signer
        self.mostEntries = mostEntries
        announcements = StreamIdentity(tenant: TenantID.platform.text, stream: StreamName.seals(of: domain).text)
    }

    /// Writes the next seal, if there are events that it would cover; those that tell of earlier seals don't count, or
    /// each seal would ask for another.
    /// - Returns: nil when there is nothing to seal.
    /// - Throws: ``DatabaseError``, `lease-lost` among others; `CryptographyError`.
    public func sealNext(under lease: Lease, at time: Timestamp) async throws -> LogSeal? {
        let last = try await seals.last()
        let entries = try await seals.unsealed(after: last?.through ?? .min, limit: mostEntries)
        let isWorthIt = entries.contains { entry in
            entry.event.map { StreamIdentity(tenant: $0.tenant, stream: $0.stream) } != announcements
        }
        guard isWorthIt, let seal = try signer.seal(entries, after: last, at: time) else { return nil }
        try await seals.write(seal, entries: entries, under: lease)
        return seal
    }
}
