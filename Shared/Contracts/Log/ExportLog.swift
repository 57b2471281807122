/// The body of the query `export-log`: the next piece of the log for the tenant that asks. The answer is bytes: a line
/// with an ``ExportPlace``, and after it lines of the export.
public struct ExportLog: Codable, Sendable {
    /// Where to begin; nil at the beginning.
    public let after: ExportPlace?

    /// Makes the query.
    public init(after: ExportPlace?) { self.after = after }
}
