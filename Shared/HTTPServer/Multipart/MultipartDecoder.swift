/// Takes a form apart: bytes in, events out, no waiting (RFC 7578 over RFC 2046, section 5.1).
///
/// It is stricter than RFC 2046, whose leniency nobody sending forms uses: no text before the first boundary and none
/// after the last, nothing between a boundary and its line end, and a boundary with something else behind it is an
/// error instead of data.
struct MultipartDecoder {
    enum Event: Equatable {
        /// Feed more, then ask again.
        case needsMore
        case part(MultipartPartHead)
        case bytes([UInt8])
        case partEnd
        case end
    }

    private enum Stage {
        case beginning
        case afterDelimiter
        case header
        case body
        case afterEnd
        case ended
    }

    /// CRLF, two dashes, the boundary.
    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var stage = Stage.beginning
    private var buffer: [UInt8] = []
    private var position = 0
    private var inputEnded = false
    private var parts = 0
    private var fieldName: String?
    private var fieldBytes = 0

    init(boundary: String, limits: MultipartLimits) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    /// Adds bytes of the form.
    mutating func feed(_ bytes: [UInt8]) {
        if position == buffer.count {
            buffer = bytes
        } else {
            buffer.removeFirst(position)
            buffer.append(contentsOf: bytes)
        }
        position = 0
    }

    /// Says that nothing more will be fed.
    mutating func finish() {
        inputEnded = true
    }

    /// The next event.
    mutating func next() throws(MultipartError) -> Event {
        while true {
            switch stage {
            case .beginning:
                // The first delimiter has no line end before it.
                let first = delimiter[2...]
                guard available >= first.count else { return try more() }
                guard buffer[position..<(position + first.count)] == first else {
                    throw .malformed("it does not begin with its boundary")
                }
                position += first.count
                stage = .afterDelimiter
            case .afterDelimiter:
                guard available >= 2 else { return try more() }
                let tail = (buffer[position], buffer[position + 1])
                position += 2
                if tail == (13, 10) {
                    parts += 1
                    guard parts <= limits.parts else { throw .tooManyParts }
                    stage = .header
                } else if tail == (UInt8(ascii: "-"), UInt8(ascii: "-")) {
                    stage = .afterEnd
                } else {
                    throw .malformed("something stands behind a boundary")
                }
            case .header:
                guard let head = try header() else { return try more() }
                fieldName = head.filename == nil ? head.name : nil
                fieldBytes = 0
                stage = .body
                return .part(head)
            case .body:
                return try body()
            case .afterEnd:
                let lineEnd: [UInt8] = [13, 10]
                guard lineEnd.starts(with: buffer[position...]) else {
                    throw .malformed("something stands behind its end")
                }
                guard inputEnded else { return .needsMore }
                stage = .ended
            case .ended:
                return .end
            }
        }
    }

    private var available: Int { buffer.count - position }

    private func more() throws(MultipartError) -> Event {
        guard !inputEnded else { throw .incomplete }
        return .needsMore
    }

    private mutating func header() throws(MultipartError) -> MultipartPartHead? {
        var lines: [ArraySlice<UInt8>] = []
        var start = position
        while let lineFeed = buffer[start...].firstIndex(of: 10) {
            guard lineFeed + 1 - position <= limits.headerBytes else { throw .headerTooLarge }
            guard lineFeed > start, buffer[lineFeed - 1] == 13 else { throw .malformed("a line does not end in CRLF") }
            let line = buffer[start..<(lineFeed - 1)]
            if line.isEmpty {
                position = lineFeed + 1
                return try MultipartPartHead(parsing: lines)
            }
            guard line.first != UInt8(ascii: " "), line.first != 9 else { throw .malformed("a folded field") }
            lines.append(line)
            start = lineFeed + 1
        }
        guard available <= limits.headerBytes else { throw .headerTooLarge }
        return nil
    }

    private mutating func body() throws(MultipartError) -> Event {
        var search = position
        while let carriageReturn = buffer[search...].firstIndex(of: 13) {
            let rest = buffer[carriageReturn...].prefix(delimiter.count)
            if rest.count < delimiter.count {
                guard delimiter.starts(with: rest) else {
                    search = carriageReturn + 1
                    continue
                }
                // It may become a delimiter: what stands before it is data in any case.
                return carriageReturn > position ? try data(upTo: carriageReturn) : try more()
            }
            if rest.elementsEqual(delimiter) {
                if carriageReturn > position {
                    return try data(upTo: carriageReturn)
                }
                position += delimiter.count
                stage = .afterDelimiter
                return .partEnd
            }
            search = carriageReturn + 1
        }
        return available > 0 ? try data(upTo: buffer.count) : try more()
    }

    private mutating func data(upTo end: Int) throws(MultipartError) -> Event {
        let bytes = position == 0 && end == buffer.count ? buffer : Array(buffer[position..<end])
        position = end
        if let fieldName {
            fieldBytes += bytes.count
            guard fieldBytes <= limits.fieldBytes else { throw .fieldTooLarge(name: fieldName) }
        }
        return .bytes(bytes)
    }
}
