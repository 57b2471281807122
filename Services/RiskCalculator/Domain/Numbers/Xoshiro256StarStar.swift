/// The generator xoshiro256**: integer operations alone, so a seed gives the same numbers on every machine.
///
/// Source: Blackman, Vigna: Scrambled linear pseudorandom number generators (ACM TOMS 47, 2021); constants as in their
/// public-domain `xoshiro256starstar.c`, seeded through SplitMix64 as they recommend.
struct Xoshiro256StarStar {
    private var first: UInt64
    private var second: UInt64
    private var third: UInt64
    private var fourth: UInt64

    init(seed: UInt64) {
        var spread = SplitMix64(seed: seed)
        self.init(state: (spread.next(), spread.next(), spread.next(), spread.next()))
    }

    /// Starts from a state, as the authors' test vectors do; it must not be all zero.
    init(state: (UInt64, UInt64, UInt64, UInt64)) { (first, second, third, fourth) = state }

    /// The next 64 bits.
    mutating func next() -> UInt64 {
        let product = second &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = second << 17
        third ^= first
        fourth ^= second
        second ^= third
        first ^= fourth
        third ^= shifted
        fourth = (fourth << 45) | (fourth >> 19)
        return result
    }

    /// A number from 0 up to, not including, 1, in steps of 2⁻⁵³.
    mutating func nextUnit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
