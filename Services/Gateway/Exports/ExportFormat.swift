/// The forms in which a list is exported.
enum ExportFormat: String, Sendable, CaseIterable {
    /// Comma-separated values (RFC 4180).
    case csv
    /// A JSON object a line.
    case jsonLines = "jsonl"

    /// The media type, with what a reader must know.
    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .jsonLines: "application/x-ndjson"
        }
    }
}
