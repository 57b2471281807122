internal import COpenSSL
public import Foundation

/// Comparison whose duration tells nothing about where two byte strings differ.
public enum ConstantTime {
    /// Whether both hold the same bytes; takes the time of the length, which is not a secret.
    public static func equal(_ left: some ContiguousBytes, _ right: some ContiguousBytes) -> Bool {
        left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard left.count == right.count else { return false }
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return CRYPTO_memcmp(first, second, left.count) == 0
            }
        }
    }
}
