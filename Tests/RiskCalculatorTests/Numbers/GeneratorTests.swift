import Foundation
import Testing

@testable import RiskCalculator

@Suite("Random numbers")
struct GeneratorTests {
    @Test("SplitMix64 gives the numbers of its reference code for the seed 1234567")
    func splitMix() {
        var generator = SplitMix64(seed: 1_234_567)
        let numbers = (0..<5).map { _ in generator.next() }
        #expect(
            numbers == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test("xoshiro256** gives the numbers of its reference code for the state 1, 2, 3, 4")
    func xoshiro() {
        var generator = Xoshiro256StarStar(state: (1, 2, 3, 4))
        let numbers = (0..<6).map { _ in generator.next() }
        #expect(
            numbers == [
                11_520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
            ])
    }

    @Test("unit numbers fill 0 to 1 evenly")
    func units() {
        var generator = Xoshiro256StarStar(seed: 7)
        let numbers = (0..<100_000).map { _ in generator.nextUnit() }
        #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
        let mean = numbers.reduce(0, +) / 100_000
        #expect(abs(mean - 0.5) < 4 * (1.0 / 12 / 100_000).squareRoot())
    }

    @Test("logarithm and exponential agree with the C library's")
    func functions() {
        for value in [1e-300, 1e-17, 0.000_3, 0.3, 0.707_106_78, 0.999_999, 1, 1.000_001, 1.414_213_6, 2, 10, 12_345.6]
        {
            let exact = Foundation.log(value)
            #expect(abs(ElementaryFunctions.log(value) - exact) <= 1e-14 * max(abs(exact), 1e-2), "log \(value)")
        }
        for power in [-699.0, -50.5, -1, -0.1, 0, 1e-9, 0.3, 0.6931, 1, 20.25] {
            let exact = Foundation.exp(power)
            #expect(abs(ElementaryFunctions.exp(power) - exact) <= 1e-14 * exact, "exp \(power)")
        }
        #expect(ElementaryFunctions.exp(-800) == 0)
        #expect(ElementaryFunctions.power(0, 0) == 1 && ElementaryFunctions.power(0, 2.5) == 0)
    }
}
