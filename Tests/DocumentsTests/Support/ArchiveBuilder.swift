internal import CZip
import Testing

/// Packs ZIP archives in memory with libzip, honest ones and bad ones.
struct ArchiveBuilder {
    private(set) var entries: [(name: String, content: [UInt8])] = []

    mutating func add(_ name: String, _ content: some Sequence<UInt8>) {
        entries.append((name, Array(content)))
    }

    /// The archive's bytes.
    ///
    /// - Parameter password: encrypts every entry with AES-256.
    func bytes(password: String? = nil) throws -> [UInt8] {
        let source = try #require(zip_source_buffer_create(nil, 0, 0, nil))
        // Kept beyond the closing of the archive, which otherwise frees it.
        zip_source_keep(source)
        defer { zip_source_free(source) }
        let archive = try #require(zip_open_from_source(source, ZIP_TRUNCATE, nil))
        let buffers = entries.map { entry in
            let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(entry.content.count, 1))
            _ = buffer.update(fromContentsOf: entry.content)
            return buffer
        }
        defer { buffers.forEach { $0.deallocate() } }
        for (entry, buffer) in zip(entries, buffers) {
            let part = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(entry.content.count), 0)
            let index = zip_file_add(archive, entry.name, part, zip_flags_t(ZIP_FL_ENC_UTF_8))
            try #require(index >= 0)
            if let password {
                try #require(
                    zip_file_set_encryption(archive, zip_uint64_t(index), UInt16(ZIP_EM_AES_256), password) == 0)
            }
        }
        try #require(zip_close(archive) == 0)
        return try Self.content(of: source)
    }

    private static func content(of source: OpaquePointer) throws -> [UInt8] {
        try #require(zip_source_open(source) == 0)
        defer { zip_source_close(source) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = zip_source_read(source, &chunk, zip_uint64_t(chunk.count))
            try #require(count >= 0)
            if count == 0 { return content }
            content += chunk.prefix(Int(count))
        }
    }
}
