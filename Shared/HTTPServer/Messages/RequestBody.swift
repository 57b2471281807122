/// A request's body: pieces that are pulled one by one, so that a slow handler slows its client down.
///
/// It can be read once.
public struct RequestBody: AsyncSequence, Sendable {
    /// A piece of the body, never empty.
    public typealias Element = [UInt8]

    fileprivate enum Storage: Sendable {
        case bytes([UInt8])
        case source(any RequestBodySource)
    }

    private let storage: Storage
    /// The declared length in bytes, nil when the client didn't say.
    public let declaredLength: Int?

    /// No body.
    public static let empty = RequestBody(bytes: [])

    /// A body that is already here.
    public init(bytes: [UInt8]) {
        storage = .bytes(bytes)
        declaredLength = bytes.count
    }

    /// A body that is pulled from a source.
    public init(source: any RequestBodySource, declaredLength: Int? = nil) {
        storage = .source(source)
        self.declaredLength = declaredLength
    }

    /// The whole body when it is already here, without waiting; nil when it must be pulled.
    public var availableBytes: [UInt8]? {
        guard case .bytes(let bytes) = storage else { return nil }
        return bytes
    }

    /// Pulls the whole body.
    ///
    /// Throws ``RequestBodyError/tooLarge`` (413) beyond `limit` bytes, at once when the declared length says so.
    public func collect(upTo limit: Int) async throws -> [UInt8] {
        if let declaredLength, declaredLength > limit {
            throw RequestBodyError.tooLarge
        }
        switch storage {
        case .bytes(let bytes):
            return bytes
        case .source(let source):
            var collected: [UInt8] = []
            while let piece = try await source.next() {
                guard collected.count + piece.count <= limit else { throw RequestBodyError.tooLarge }
                if collected.isEmpty {
                    collected = piece
                } else {
                    collected.append(contentsOf: piece)
                }
            }
            return collected
        }
    }

    /// Pulls the pieces.
    public func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(storage: storage)
    }

    /// Pulls one piece at a time.
    public struct AsyncIterator: AsyncIteratorProtocol, Sendable {
        private var storage: Storage

        fileprivate init(storage: RequestBody.Storage) {
            self.storage = storage
        }

        /// The next piece, nil at the end; throws ``RequestBodyError``.
        public mutating func next() async throws -> [UInt8]? {
            switch storage {
            case .bytes(let bytes):
                storage = .bytes([])
                return bytes.isEmpty ? nil : bytes
            case .source(let source):
                return try await source.next()
            }
        }
    }
}
