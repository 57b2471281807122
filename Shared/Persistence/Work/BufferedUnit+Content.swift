internal import Contracts
internal import Cryptography
internal import Synchronization

extension BufferedUnit {
    func keep(content bytes: [UInt8], purpose: String, mediaType: String) -> String {
        let digest = SHA256Digest(of: bytes).hex
        let key = ContentKey(digest: digest, purpose: purpose)
        write { $0.contents.updateValue(ContentWrite(key: key, mediaType: mediaType, bytes: bytes), forKey: key) }
        return digest
    }

    func content(digest: String, purpose: String, range: Range<Int>?) async throws(StoreError) -> [UInt8]? {
        let key = ContentKey(digest: digest, purpose: purpose)
        let pending = batch.state.withLock { state -> ContentWrite?? in
            let units = state.units.sorted { $0.key > $1.key }.map(\.value)
            return units.first { $0.message.tenant == tenant && $0.contents[key] != nil }?.contents[key]
        }
        guard let pending else { return try await batch.backend.content(key, tenant: tenant, range: range) }
        guard let bytes = pending?.bytes else { return nil }
        guard let range else { return bytes }
        return Array(bytes[range.clamped(to: 0..<bytes.count)])
    }

    func drop(content digest: String, purpose: String) {
        write { $0.contents.updateValue(nil, forKey: ContentKey(digest: digest, purpose: purpose)) }
    }

    func keepChunk(_ position: ChunkPosition, bytes: [UInt8]) { write { $0.chunks[position] = bytes } }

    func assemble(_ reference: ContentReference) async throws(StoreError) -> [UInt8] {
        var chunks = try await batch.backend.chunks(of: reference.attempt, tenant: tenant)
        let pending = batch.state.withLock { state in
            state.units.sorted { $0.key < $1.key }.map(\.value).filter { $0.message.tenant == tenant }.map(\.chunks)
        }
        for unit in pending {
            for (position, bytes) in unit where position.attempt == reference.attempt { chunks[position.index] = bytes }
        }
        let found = (0..<max(0, reference.chunks)).filter { chunks[$0] != nil }.count
        guard found == reference.chunks else {
            throw .contentMissing(attempt: reference.attempt, found: found, expected: reference.chunks)
        }
        let bytes = (0..<reference.chunks).flatMap { chunks[$0] ?? [] }
        // Chunks beyond the announced ones, another length or another digest: not what was announced.
        guard chunks.count == reference.chunks, bytes.count == reference.length,
            SHA256Digest(of: bytes).hex == reference.digest
        else { throw .contentMismatch(attempt: reference.attempt) }
        return bytes
    }

    func dropChunks(attempt: MessageID) { write { $0.droppedAttempts.insert(attempt) } }

    func holdChunks(attempt: MessageID, seconds: Double) { write { $0.heldAttempts[attempt] = seconds } }
}
