internal import AgentRuntime
internal import Documents

/// The settings that say where the PDF extractor is and what one document may cost.
enum DocumentKeys {
    static let pdftotext = ConfigurationKey(
        "DORA_PDFTOTEXT", .path, default: "/usr/bin/pdftotext", "Poppler's program that reads text from PDF.")
    static let prlimit = ConfigurationKey(
        "DORA_PRLIMIT", .path, default: "/usr/bin/prlimit", "The program that limits the extractor's memory.")
    static let maximumBytes = ConfigurationKey(
        "DORA_DOCUMENT_MAXIMUM_BYTES", .integer(minimum: 1, maximum: 1 << 30),
        default: String(DocumentLimits().maximumBytes), "Size of a document in bytes; a larger one is refused.")
    static let maximumPages = ConfigurationKey(
        "DORA_DOCUMENT_MAXIMUM_PAGES", .integer(minimum: 1, maximum: 100_000),
        default: String(DocumentLimits().maximumPages), "Pages of a document; one with more is refused.")
    static let maximumTextBytes = ConfigurationKey(
        "DORA_DOCUMENT_MAXIMUM_TEXT_BYTES", .integer(minimum: 1, maximum: 1 << 30),
        default: String(DocumentLimits().maximumTextBytes), "Text read from a document, in bytes of UTF-8.")
    static let maximumUnpackedBytes = ConfigurationKey(
        "DORA_DOCUMENT_MAXIMUM_UNPACKED_BYTES", .integer(minimum: 1, maximum: 1 << 32),
        default: String(DocumentLimits().maximumUnpackedBytes), "Unpacked size of an office document, in bytes.")
    static let extractionSeconds = ConfigurationKey(
        "DORA_EXTRACTION_SECONDS", .seconds(minimum: 0.1, maximum: 600), default: "60",
        "How long the PDF extractor may work on one document.")
    static let extractionMemory = ConfigurationKey(
        "DORA_EXTRACTION_MEMORY_BYTES", .integer(minimum: 64 << 20, maximum: 1 << 36),
        default: String(DocumentLimits().extractorMemory), "Address space of the PDF extractor, in bytes.")

    static let all = [
        pdftotext, prlimit, maximumBytes, maximumPages, maximumTextBytes, maximumUnpackedBytes, extractionSeconds,
        extractionMemory,
    ]
}
