/// What one document may cost. Beyond any of these the document is refused, never cut.
public struct DocumentLimits: Sendable, Hashable {
    /// Size of the document as it came, in bytes.
    public var maximumBytes: Int
    /// Pages of a paged document.
    public var maximumPages: Int
    /// Text read from the document, in bytes of UTF-8.
    public var maximumTextBytes: Int
    /// Entries of an office document's archive.
    public var maximumArchiveEntries: Int
    /// Sum of the unpacked sizes of an office document's entries, in bytes.
    public var maximumUnpackedBytes: Int
    /// Unpacked size of an archive's entry divided by its packed size; judged for entries above 1 MiB unpacked.
    public var maximumCompressionRatio: Int
    /// Wall-clock time of the PDF extractor.
    public var extractorTime: Duration
    /// Address space of the PDF extractor's process, in bytes.
    public var extractorMemory: Int
    /// Bytes that the PDF extractor may print; its output is several times the text, for it carries coordinates.
    public var extractorOutput: Int

    /// Limits for policy documents; every one can be changed.
    public init(
        maximumBytes: Int = 32 << 20,
        maximumPages: Int = 2_000,
        maximumTextBytes: Int = 16 << 20,
        maximumArchiveEntries: Int = 4_096,
        maximumUnpackedBytes: Int = 256 << 20,
        maximumCompressionRatio: Int = 200,
        extractorTime: Duration = .seconds(60),
        extractorMemory: Int = 1 << 30,
        extractorOutput: Int = 128 << 20
    ) {
        self.maximumBytes = maximumBytes
        self.maximumPages = maximumPages
        self.maximumTextBytes = maximumTextBytes
        self.maximumArchiveEntries = maximumArchiveEntries
        self.maximumUnpackedBytes = maximumUnpackedBytes
        self.maximumCompressionRatio = maximumCompressionRatio
        self.extractorTime = extractorTime
        self.extractorMemory = extractorMemory
        self.extractorOutput = extractorOutput
    }
}
