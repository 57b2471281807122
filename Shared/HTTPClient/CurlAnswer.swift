internal import CCurl
internal import Synchronization

/// What has come of an answer so far. Used by the one thread that performs the exchange, within its call.
final class CurlAnswer {
    private(set) var body: [UInt8] = []
    private(set) var headers: [HTTPClientRequest.Field] = []
    private(set) var isTooLarge = false
    private let maximumBytes: Int
    private let progress: CurlProgress

    init(maximumBytes: Int, progress: CurlProgress) {
        self.maximumBytes = maximumBytes
        self.progress = progress
    }

    /// Takes a part of the body; anything but its length ends the exchange.
    static let takeBody: curl_write_callback = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let answer = Unmanaged<CurlAnswer>.fromOpaque(context).takeUnretainedValue()
        let length = size * count
        guard answer.body.count + length <= answer.maximumBytes else {
            answer.isTooLarge = true
            return 0
        }
        answer.body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: length))
        return length
    }

    /// Takes a line of the head; a status line begins it anew (an interim answer came before).
    static let takeHeader: curl_write_callback = { bytes, size, count, context in
        guard let bytes, let context else { return 0 }
        let answer = Unmanaged<CurlAnswer>.fromOpaque(context).takeUnretainedValue()
        let length = size * count
        let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
        if line.hasPrefix("HTTP/") {
            answer.headers = []
        } else if let colon = line.firstIndex(of: ":") {
            let value = line[line.index(after: colon)...]
            answer.headers.append(
                HTTPClientRequest.Field(String(line[..<colon]), String(value.drop { $0.isWhitespace }.trimmedEnd)))
        }
        return length
    }

    /// Looks whether the exchange is to end.
    static let look: curl_xferinfo_callback = { context, _, _, _, _ in
        guard let context else { return 0 }
        let answer = Unmanaged<CurlAnswer>.fromOpaque(context).takeUnretainedValue()
        return answer.progress.isCancelled.load(ordering: .relaxed) ? 1 : 0
    }
}

extension Substring {
    /// Without white space at its end; a line's end is one character of Swift's.
    fileprivate var trimmedEnd: Substring {
        var rest = self
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
