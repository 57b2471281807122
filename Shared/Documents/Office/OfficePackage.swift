internal import CZip

/// An Open Packaging archive in memory (libzip), read within limits.
///
/// Owner of libzip's handle and of the bytes it reads: both are freed with the value. Sizes are checked twice, in the
/// directory before anything is unpacked and while unpacking, since a directory may lie.
struct OfficePackage: ~Copyable {
    private let archive: OpaquePointer
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let limits: DocumentLimits

    /// Below this unpacked size an entry's compression ratio is of no interest.
    private static let ratioMatters: UInt64 = 1 << 20

    init(_ content: [UInt8], limits: DocumentLimits) throws(DocumentError) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(content.count, 1))
        _ = copy.update(fromContentsOf: content)
        guard let opened = Self.open(copy, count: content.count) else {
            copy.deallocate()
            throw .damaged(detail: "its ZIP archive ends too early or has no directory")
        }
        do {
            try Self.checkEntries(of: opened, limits: limits)
        } catch {
            zip_discard(opened)
            copy.deallocate()
            throw error
        }
        archive = opened
        bytes = copy
        self.limits = limits
    }

    deinit {
        zip_discard(archive)
        bytes.deallocate()
    }

    /// What the archive is, by the parts that each kind must have.
    var kind: ContentKind {
        if has("EncryptedPackage") { return .encryptedOffice }
        if has("[Content_Types].xml") {
            if has("word/document.xml") || has("word/document2.xml") { return .docx }
            if has("xl/workbook.xml") { return .other("an Excel workbook (.xlsx)") }
            if has("ppt/presentation.xml") { return .other("a PowerPoint presentation (.pptx)") }
        }
        if has("mimetype"), has("content.xml") { return .other("an OpenDocument file") }
        return .other("a ZIP archive")
    }

    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// The unpacked bytes of a part, `nil` when there is no such part.
    func part(_ name: String) throws(DocumentError) -> [UInt8]? {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0 else { return nil }
        guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else {
            throw .damaged(detail: "the part \(name) can't be unpacked")
        }
        defer { zip_fclose(file) }
        var entry = zip_stat_t()
        zip_stat_index(archive, zip_uint64_t(index), 0, &entry)
        let mostBytes = max(
            Int(Self.ratioMatters), min(Int(clamping: entry.comp_size), bytes.count) * limits.maximumCompressionRatio)
        var content: [UInt8] = []
        while true {
            var count: zip_int64_t = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, initialized in
                count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
                initialized = Int(max(count, 0))
            }
            // libzip compares the checksum at the part's end and fails the last read on a difference.
            guard count >= 0 else { throw .damaged(detail: "the part \(name) can't be unpacked") }
            if count == 0 { return content }
            content += chunk
            let allowed = min(mostBytes, limits.maximumUnpackedBytes)
            guard content.count <= allowed else {
                throw .bomb(detail: "the part \(name) unpacks to more than \(allowed) bytes")
            }
            if Task.isCancelled { throw .cancelled }
        }
    }

    private static func open(_ bytes: UnsafeMutableBufferPointer<UInt8>, count: Int) -> OpaquePointer? {
        // The archive owns the source once it is open; `freep` is 0, for the bytes are ours.
        guard let source = zip_source_buffer_create(bytes.baseAddress, zip_uint64_t(count), 0, nil) else { return nil }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            return nil
        }
        return archive
    }

    private static func checkEntries(of archive: OpaquePointer, limits: DocumentLimits) throws(DocumentError) {
        let count = zip_get_num_entries(archive, 0)
        guard count <= limits.maximumArchiveEntries else {
            throw .bomb(detail: "its archive has \(count) entries, more than \(limits.maximumArchiveEntries)")
        }
        var total: UInt64 = 0
        for index in 0..<zip_uint64_t(max(count, 0)) {
            var entry = zip_stat_t()
            guard zip_stat_index(archive, index, 0, &entry) == 0 else {
                throw .damaged(detail: "its ZIP directory is broken")
            }
            let isEncrypted =
                entry.valid & zip_uint64_t(ZIP_STAT_ENCRYPTION_METHOD) != 0
                && entry.encryption_method != UInt16(ZIP_EM_NONE)
            guard !isEncrypted else { throw .encrypted }
            let (sum, overflow) = total.addingReportingOverflow(entry.size)
            total = sum
            guard !overflow, total <= UInt64(limits.maximumUnpackedBytes) else {
                throw .bomb(detail: "its archive unpacks to more than \(limits.maximumUnpackedBytes) bytes")
            }
            let ratio = entry.size / max(entry.comp_size, 1)
            guard entry.size < ratioMatters || ratio <= UInt64(limits.maximumCompressionRatio) else {
                throw .bomb(detail: "an entry of its archive is \(ratio) times larger than packed")
            }
        }
    }
}
