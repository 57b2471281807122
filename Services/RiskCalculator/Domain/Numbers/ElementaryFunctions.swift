/// Exponential and logarithm from additions, multiplications and divisions alone, which IEEE 754 defines to the last
/// bit. The C library's own differ in the last bit between machines (with and without fused multiply-add), and then a
/// seed would give one machine another result.
///
/// The relative error is below 10⁻¹⁴ in the range that the simulation uses; a test compares them with the C library.
enum ElementaryFunctions {
    private static let naturalLogarithmOfTwo = 0.693_147_180_559_945_3
    /// ln 2 in two parts: the product of the first with a small whole number is exact.
    private static let logarithmOfTwoHigh = 0x1.62e4_2fee_0000_0p-1
    private static let logarithmOfTwoLow = 0x1.a39e_f357_93c7_6p-33

    /// The natural logarithm of a positive, normal number.
    static func log(_ value: Double) -> Double {
        var significand = value.significand
        var exponent = Double(value.exponent)
        if significand > 1.414_213_562_373_095_1 {
            significand *= 0.5
            exponent += 1
        }
        // log m = 2 artanh((m − 1) / (m + 1)), a series in odd powers with |ratio| ≤ 0.172.
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 1.0 / 21
        sum = sum * square + 1.0 / 19
        sum = sum * square + 1.0 / 17
        sum = sum * square + 1.0 / 15
        sum = sum * square + 1.0 / 13
        sum = sum * square + 1.0 / 11
        sum = sum * square + 1.0 / 9
        sum = sum * square + 1.0 / 7
        sum = sum * square + 1.0 / 5
        sum = sum * square + 1.0 / 3
        sum = sum * square + 1
        return exponent * logarithmOfTwoHigh + (2 * ratio * sum + exponent * logarithmOfTwoLow)
    }

    /// e to a power between −700 and 700; 0 below.
    static func exp(_ power: Double) -> Double {
        guard power > -700 else { return 0 }
        let halvings = (power / naturalLogarithmOfTwo).rounded()
        let rest = (power - halvings * logarithmOfTwoHigh) - halvings * logarithmOfTwoLow
        var sum = 1.0
        for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
        return Double(sign: .plus, exponent: Int(halvings), significand: sum)
    }

    /// A base between 0 and 1 to a power of 0 or more.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 { return 1 }
        return base > 0 ? exp(exponent * log(base)) : 0
    }
}
