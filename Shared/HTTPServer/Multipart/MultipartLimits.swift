/// How much of a form is taken.
public struct MultipartLimits: Sendable {
    /// How many parts.
    public var parts: Int
    /// Bytes of one part's header fields.
    public var headerBytes: Int
    /// Bytes of a part without a file name. Files are limited by whoever reads them, and by the server's body limit.
    public var fieldBytes: Int

    /// Limits of these sizes.
    public init(parts: Int = 32, headerBytes: Int = 4096, fieldBytes: Int = 64 * 1024) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.fieldBytes = fieldBytes
    }
}
