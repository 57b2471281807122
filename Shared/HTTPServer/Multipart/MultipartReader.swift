/// Reads the parts of a form one after the other, at the reader's pace.
///
/// ```swift
/// let form = try MultipartReader(request)
/// while let part = try await form.nextPart() {
///     if part.filename == nil {
///         fields[part.name] = try await part.text()
///     } else {
///         for try await piece in part { … }       // a piece at a time, nothing more is read from the client meanwhile
///     }
/// }
/// ```
public actor MultipartReader {
    private var source: RequestBody.AsyncIterator
    private var decoder: MultipartDecoder
    /// Counts the parts handed out; a part may only be read while it is the current one.
    private var current = 0
    private var isInsidePart = false
    private var isReading = false

    /// Throws ``MultipartError/notMultipart`` (415) when the request isn't `multipart/form-data` with a boundary.
    public init(_ request: Request, limits: MultipartLimits = MultipartLimits()) throws(MultipartError) {
        guard let contentType = request.headers[.contentType].flatMap(ParameterizedValue.init(parsing:)),
            contentType.value == "multipart/form-data", let boundary = contentType.parameters["boundary"],
            Self.isUsable(boundary)
        else { throw .notMultipart }
        source = request.body.makeAsyncIterator()
        decoder = MultipartDecoder(boundary: boundary, limits: limits)
    }

    /// The next part, nil at the end of the form. What is left of the part before it is skipped.
    ///
    /// Throws ``MultipartError`` and ``RequestBodyError``.
    public func nextPart() async throws -> MultipartPart? {
        while true {
            switch try await nextEvent() {
            case .part(let head):
                current += 1
                isInsidePart = true
                return MultipartPart(head: head, reader: self, number: current)
            case .end: return nil
            case .partEnd: isInsidePart = false
            case .bytes, .needsMore: continue
            }
        }
    }

    /// The next bytes of a part, nil at its end.
    func nextPiece(of number: Int) async throws -> [UInt8]? {
        guard number == current else { throw MultipartError.readOutOfTurn }
        while isInsidePart {
            switch try await nextEvent() {
            case .bytes(let bytes): return bytes
            case .partEnd: isInsidePart = false
            case .part, .end, .needsMore: continue
            }
        }
        return nil
    }

    private func nextEvent() async throws -> MultipartDecoder.Event {
        // An actor lets others in while it waits; two readers of one stream would each get half of it.
        guard !isReading else { throw MultipartError.readOutOfTurn }
        isReading = true
        defer { isReading = false }
        while true {
            let event = try decoder.next()
            guard case .needsMore = event else { return event }
            var source = source
            if let bytes = try await source.next() {
                decoder.feed(bytes)
            } else {
                decoder.finish()
            }
            self.source = source
        }
    }

    /// RFC 2046, section 5.1.1.
    private static func isUsable(_ boundary: String) -> Bool {
        (1...70).contains(boundary.utf8.count) && boundary.last != " "
            && boundary.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "'()+_,-./:=? ".utf8.contains(byte)
                }
            }
    }
}
