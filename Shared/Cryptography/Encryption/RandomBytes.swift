internal import COpenSSL
public import Foundation

/// Unpredictable bytes for keys, nonces and identifiers, from OpenSSL's generator (SP 800-90A, seeded by the kernel).
public enum RandomBytes {
    /// Makes so many bytes. Stops the process if the system's source of randomness is unusable, as nothing that
    /// depends on it could be trusted.
    public static func make(_ count: Int) -> Data {
        guard count > 0 else { return Data() }
        var bytes = Data(count: count)
        let made = bytes.withUnsafeMutableBytes { buffer in
            RAND_bytes_ex(nil, buffer.bindMemory(to: UInt8.self).baseAddress, buffer.count, 0) == 1
        }
        OpenSSLErrors.demand(made, "the random generator")
        return bytes
    }
}
