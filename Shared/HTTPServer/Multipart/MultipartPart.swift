/// A part of a form: its head, and its bytes to be pulled.
///
/// It can be read once, and only until the next part is asked for.
public struct MultipartPart: AsyncSequence, Sendable {
    /// A piece of the part, never empty.
    public typealias Element = [UInt8]

    /// What stands before the part's bytes.
    public let head: MultipartPartHead
    fileprivate let reader: MultipartReader
    fileprivate let number: Int

    init(head: MultipartPartHead, reader: MultipartReader, number: Int) {
        self.head = head
        self.reader = reader
        self.number = number
    }

    /// The form field's name.
    public var name: String { head.name }
    /// The file's name without directories; nil for a part that is no file.
    public var filename: String? { head.filename }
    /// The part's media type, as sent.
    public var contentType: String? { head.contentType }

    /// Pulls the whole part; throws ``RequestBodyError/tooLarge`` (413) beyond `limit` bytes.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        var collected: [UInt8] = []
        for try await piece in self {
            guard collected.count + piece.count <= limit else { throw RequestBodyError.tooLarge }
            collected.append(contentsOf: piece)
        }
        return collected
    }

    /// Pulls a part that is text; throws ``MultipartError/malformed(_:)`` when it isn't UTF-8.
    public func text(upTo limit: Int = 64 * 1024) async throws -> String {
        guard let text = String(validating: try await collect(upTo: limit), as: UTF8.self) else {
            throw MultipartError.malformed("the field \(name) is not UTF-8")
        }
        return text
    }

    /// Pulls the pieces.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(part: self)
    }

    /// Pulls one piece at a time.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let part: MultipartPart

        /// The next piece, nil at the part's end; throws ``MultipartError`` and ``RequestBodyError``.
        public mutating func next() async throws -> [UInt8]? {
            try await part.reader.nextPiece(of: part.number)
        }
    }
}
