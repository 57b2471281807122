internal import CZlib

/// Compresses a body piece by piece (gzip, RFC 1952).
///
/// Owns zlib's state, which holds addresses into itself: it lives at one place in memory, and ends with the encoder.
final class GzipEncoder {
    /// What each compression spends: zlib's own balance between time and size.
    private static let level: Int32 = 6

    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 more than the largest window asks for gzip's header and check value instead of zlib's.
        let status = deflateInit2_(
            stream, Self.level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        isReady = status == Z_OK
    }

    deinit {
        if isReady { deflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Compresses a piece.
    /// - Parameters:
    ///   - bytes: the piece.
    ///   - isLast: whether the body ends with it; otherwise all that it held comes out at once, so that a reader isn't
    ///     kept waiting for the next piece.
    /// - Throws: ``ResponseBodyError/notCompressible`` when zlib has no memory.
    func encode(_ bytes: [UInt8], isLast: Bool) throws(ResponseBodyError) -> [UInt8] {
        guard isReady else { throw .notCompressible }
        var output: [UInt8] = []
        var status = Z_OK
        bytes.withUnsafeBufferPointer { input in
            // zlib doesn't write to what it reads, though its type says it might.
            stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
            stream.pointee.avail_in = UInt32(input.count)
            repeat {
                status = Self.drain(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH, expecting: input.count, into: &output)
            } while status == Z_OK && stream.pointee.avail_out == 0
            stream.pointee.next_in = nil
        }
        guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .notCompressible }
        return output
    }

    /// One call of zlib, whose output is added.
    private static func drain(
        _ stream: UnsafeMutablePointer<z_stream>, _ flush: Int32, expecting count: Int, into output: inout [UInt8]
    ) -> Int32 {
        var status = Z_OK
        let room = max(256, count / 3)
        let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, used in
            stream.pointee.next_out = buffer.baseAddress
            stream.pointee.avail_out = UInt32(room)
            status = deflate(stream, flush)
            used = room - Int(stream.pointee.avail_out)
            stream.pointee.next_out = nil
        }
        output += piece
        return status
    }

    /// A whole body, compressed.
    /// - Throws: ``ResponseBodyError/notCompressible`` when zlib has no memory.
    static func encode(_ body: [UInt8]) throws(ResponseBodyError) -> [UInt8] {
        try GzipEncoder().encode(body, isLast: true)
    }
}
