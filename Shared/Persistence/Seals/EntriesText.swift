/// How a seal's entries are stored: one after the other, positions and lengths in eight bytes, most significant first.
/// Nothing rests on this form: what is read from it is checked against the signed digest.
enum EntriesText {
    static func write(_ entries: [SealedEntry]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.count * 160)
        for entry in entries {
            guard let event = entry.event else { continue }
            bytes += BinaryFormat.bytes(entry.position) + entry.hash
            for text in [event.tenant, event.stream] {
                bytes += BinaryFormat.bytes(Int64(text.utf8.count))
                bytes += text.utf8
            }
            bytes += BinaryFormat.bytes(Int64(event.version))
        }
        return bytes
    }

    /// The entries as far as they can be read: bytes of another form end them.
    static func read(_ bytes: [UInt8]) -> [SealedEntry] {
        var entries: [SealedEntry] = []
        var rest = bytes[...]
        func take(_ count: Int) -> ArraySlice<UInt8>? {
            guard count >= 0, count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
        func integer() -> Int64? { take(8).map { $0.reduce(0) { $0 << 8 | Int64($1) } } }
        func text() -> String? {
            integer().flatMap { take(Int($0)) }.flatMap { String(validating: $0, as: UTF8.self) }
        }
        while let position = integer(), let hash = take(32), let tenant = text(), let stream = text(),
            let version = integer()
        {
            entries.append(
                SealedEntry(
                    position: position, hash: Array(hash),
                    name: .known(EventName(tenant: tenant, stream: stream, version: Int(version)))))
        }
        return entries
    }
}
