internal import COpenSSL
internal import Foundation

/// Whether 32 bytes are a usable public key of Ed25519 (RFC 8032 section 5.1.3).
///
/// OpenSSL decodes the point only when it verifies, and accepts points of small order, with which one signature can
/// be made that fits almost any message. Both are refused here before the key is kept.
enum Ed25519Point {
    /// True for the canonical encoding of a point that is on the curve and whose order is not 1, 2, 4 or 8.
    static func isAcceptable(_ bytes: Data) -> Bool {
        guard bytes.count == 32 else { return false }
        var littleEndian = [UInt8](bytes)
        littleEndian[31] &= 0x7f
        let accepted = Numbers().map { $0.accepts(y: littleEndian) } ?? false
        OpenSSLErrors.clear()
        return accepted
    }

    /// The y coordinates, little-endian, of the four points of order 8; those of orders 1, 2 and 4 are 1, -1 and 0.
    private static let ordersOfEight = [
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    ].compactMap { Hexadecimal.decode($0).map { [UInt8]($0) } }

    /// Ownership: the object owns the four numbers and the scratch context and frees them in `deinit`.
    private final class Numbers {
        private let prime = BN_new()
        private let d = BN_new()
        private let y = BN_new()
        private let left = BN_new()
        private let scratch = BN_CTX_new()
        private var owned: [OpaquePointer?] { [prime, d, y, left] }

        /// p = 2²⁵⁵ - 19 and d = -121665/121666 mod p.
        init?() {
            guard owned.allSatisfy({ $0 != nil }), scratch != nil,
                BN_set_bit(prime, 255) == 1, BN_sub_word(prime, 19) == 1,
                BN_set_word(d, 121_666) == 1, BN_mod_inverse(d, d, prime, scratch) != nil,
                BN_mul_word(d, 121_665) == 1, BN_nnmod(d, d, prime, scratch) == 1,
                BN_sub(d, prime, d) == 1
            else { return nil }
        }

        deinit {
            for number in owned { BN_free(number) }
            BN_CTX_free(scratch)
        }

        /// x² = (y² - 1) / (d y² + 1) has a root exactly if (y² - 1)(d y² + 1) is zero or a square.
        func accepts(y bytes: [UInt8]) -> Bool {
            guard BN_lebin2bn(bytes, 32, y) != nil, BN_cmp(y, prime) < 0, !isOfSmallOrder() else { return false }
            guard BN_mod_sqr(y, y, prime, scratch) == 1,
                BN_mod_mul(left, y, d, prime, scratch) == 1, BN_add_word(left, 1) == 1,
                BN_sub_word(y, 1) == 1, BN_mod_mul(left, left, y, prime, scratch) == 1
            else { return false }
            return BN_kronecker(left, prime, scratch) == 1
        }

        /// Also true when y² is zero or one, so that nothing above meets a zero.
        private func isOfSmallOrder() -> Bool {
            if BN_is_zero(y) == 1 || BN_is_one(y) == 1 { return true }
            guard BN_copy(left, y) != nil, BN_add_word(left, 1) == 1 else { return true }
            if BN_cmp(left, prime) == 0 { return true }
            return Ed25519Point.ordersOfEight.contains { bytes in
                BN_lebin2bn(bytes, 32, left) == nil || BN_cmp(left, y) == 0
            }
        }
    }
}
