public import Cryptography
internal import Foundation
internal import Synchronization

/// A domain's keys as their file has them: read again while the service runs, so that keys rotate without a restart.
public final class CommandKeyFile: Sendable {
    private struct Contents {
        var bytes: Data
        var ring: CommandKeyRing
    }

    /// Where the keys are.
    public let path: String
    private let contents: Mutex<Contents>

    /// Reads the file.
    /// - Throws: `CommandKeyError` when it can't be read or is no ring.
    public init(path: String) throws(CommandKeyError) {
        self.path = path
        let bytes = try Self.bytes(path)
        contents = Mutex(Contents(bytes: bytes, ring: try CommandKeyRing(json: bytes)))
    }

    /// The keys as they were last read.
    public var ring: CommandKeyRing { contents.withLock { $0.ring } }

    /// Reads the file again; what can't be read leaves the keys as they are.
    /// - Returns: whether it holds other keys than before.
    /// - Throws: `CommandKeyError`.
    @discardableResult
    public func refresh() throws(CommandKeyError) -> Bool {
        let bytes = try Self.bytes(path)
        guard bytes != contents.withLock({ $0.bytes }) else { return false }
        let ring = try CommandKeyRing(json: bytes)
        contents.withLock { $0 = Contents(bytes: bytes, ring: ring) }
        return true
    }

    private static func bytes(_ path: String) throws(CommandKeyError) -> Data {
        do { return try Data(contentsOf: URL(fileURLWithPath: path)) } catch { throw .unreadable(path: path) }
    }
}
