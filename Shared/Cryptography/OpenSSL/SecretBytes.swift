internal import COpenSSL
internal import Foundation

/// Key bytes in memory of their own, wiped before it is given back.
///
/// Ownership: the object allocates the memory, nobody else keeps a pointer to it, `deinit` wipes and frees it.
/// Sendable because the bytes are written in `init` alone and only read afterwards.
final class SecretBytes: Sendable, CustomStringConvertible, CustomReflectable {
    private nonisolated(unsafe) let memory: UnsafeMutableRawBufferPointer

    init(_ bytes: some ContiguousBytes) {
        memory = bytes.withUnsafeBytes { source in
            let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 8)
            copy.copyMemory(from: source)
            return copy
        }
    }

    deinit {
        OPENSSL_cleanse(memory.baseAddress, memory.count)
        memory.deallocate()
    }

    var count: Int { memory.count }

    func withUnsafeBytes<Outcome, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Outcome
    ) throws(Failure) -> Outcome {
        try body(UnsafeRawBufferPointer(memory))
    }

    var description: String { "<\(count) secret bytes>" }
    var customMirror: Mirror { Mirror(self, children: []) }
}
