import Testing

@testable import Gateway

@Suite("Files are refused by their first bytes")
struct FileSnifferTests {
    private static let documents: [[UInt8]] = [
        Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
        Array("# Title\r\n\ttext".utf8), Array("Größe".utf8), [0xFF, 0xFE, 0x41, 0x00],
    ]

    private static let others: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0x7F, 0x45, 0x4C, 0x46, 0x02], [0x1F, 0x8B, 0x08, 0x00],
        [0x41, 0x00, 0x42],
    ]

    @Test(arguments: documents)
    func mayBeDocuments(bytes: [UInt8]) { #expect(FileSniffer.problem(firstBytes: bytes) == nil) }

    @Test(arguments: others)
    func areNone(bytes: [UInt8]) { #expect(FileSniffer.problem(firstBytes: bytes) != nil) }
}
