/// What the gateway can tell of a file by its first bytes; what only its inside can tell is the agent's to refuse.
enum FileSniffer {
    /// How many of them are looked at; far fewer than a chunk, so that nothing has left by then.
    static let bytes = 4_096

    /// What is wrong with a file that begins so; nil when it may be a document.
    static func problem(firstBytes bytes: [UInt8]) -> String? {
        let signatures: [[UInt8]] = [
            Array("%PDF-".utf8),
            // ZIP: DOCX.
            [0x50, 0x4B, 0x03, 0x04],
            // OLE compound file: an encrypted DOCX or an old Word document; the agent says which.
            [0xD0, 0xCF, 0x11, 0xE0],
            // UTF-16 with its byte order mark.
            [0xFF, 0xFE], [0xFE, 0xFF],
        ]
        if signatures.contains(where: { bytes.starts(with: $0) }) { return nil }
        // Text has no NUL and hardly any control characters.
        let controls = bytes.prefix(Self.bytes).filter { $0 < 9 || ($0 > 13 && $0 < 32) }
        guard controls.isEmpty else { return "The file is none of PDF, DOCX, Markdown and plain text." }
        return nil
    }
}
