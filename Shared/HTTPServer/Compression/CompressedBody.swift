internal import Synchronization

/// The compressed form of a body that is sent many times: made once, by the first request that wants it.
public final class CompressedBody: Sendable {
    private let kept = Mutex<[UInt8]?>(nil)

    /// A body that nobody has compressed yet.
    public init() {}

    /// The compressed bytes; nil until somebody wanted them.
    public var bytes: [UInt8]? { kept.withLock { $0 } }

    /// The compressed form of a body, made now if it isn't there.
    ///
    /// Not under the lock: two that come at once both compress, rather than one keeping a loop thread waiting.
    func made(of body: [UInt8]) throws(ResponseBodyError) -> [UInt8] {
        if let known = bytes { return known }
        let fresh = try GzipEncoder.encode(body)
        kept.withLock { $0 = fresh }
        return fresh
    }
}
