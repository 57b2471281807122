internal import Cryptography
internal import Foundation
internal import Synchronization

/// Unpredictable words, made many at a time: each request takes two, and making them one by one costs a call to the
/// system for each.
final class RandomWords: Sendable {
    static let shared = RandomWords()

    private static let portion = 128
    private let words = Mutex<[UInt64]>([])

    /// Two words that nobody gets again.
    func pair() -> (UInt64, UInt64) {
        words.withLock { words in
            if words.count < 2 { words = Self.make() }
            return (words.removeLast(), words.removeLast())
        }
    }

    private static func make() -> [UInt64] {
        RandomBytes.make(portion * MemoryLayout<UInt64>.size).withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count, by: MemoryLayout<UInt64>.size).map {
                bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
            }
        }
    }
}
