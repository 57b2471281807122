/// The shape of a PERT distribution on 0 to 1: the beta distribution with α = 1 + 4·mode and β = 5 − 4·mode.
///
/// Source: Malcolm, Roseboom, Clark, Fazar: Application of a technique for research and development program
/// evaluation (Operations Research 7, 1959), in its usual form with the mode weighed four times.
///
/// Drawn by inversion: the distribution function stands in a table of cells of equal width, within which the density
/// counts as even. That keeps the mean to 10⁻⁴ of the width, far below what the simulation itself scatters, and takes
/// one random number a draw.
struct PERTShape: Sendable {
    private static let cells = 512

    /// The probability up to the end of each cell, 1 at the last.
    private let cumulative: [Double]
    /// For every 512th of probability, the first cell that reaches it: where the search begins.
    private let guide: [Int]

    /// Makes the table for a mode from 0 to 1.
    init(mode: Double) {
        let lower = 4 * mode
        let upper = 4 - lower
        func density(_ place: Double) -> Double {
            ElementaryFunctions.power(place, lower) * ElementaryFunctions.power(1 - place, upper)
        }
        let width = 1 / Double(Self.cells)
        var sums: [Double] = []
        sums.reserveCapacity(Self.cells)
        var sum = 0.0
        var left = density(0)
        for cell in 0..<Self.cells {
            // Simpson's rule over the cell; the common factor is divided out below.
            let right = density(Double(cell + 1) * width)
            sum += left + 4 * density((Double(cell) + 0.5) * width) + right
            sums.append(sum)
            left = right
        }
        var probabilities = sums.map { $0 / sum }
        probabilities[Self.cells - 1] = 1
        cumulative = probabilities
        var cell = 0
        guide = (0..<Self.cells).map { step in
            let probability = Double(step) * width
            while probabilities[cell] <= probability { cell += 1 }
            return cell
        }
    }

    /// The value that a draw stays below with that probability, from 0 up to, not including, 1.
    func quantile(_ probability: Double) -> Double {
        var cell = guide[Int(probability * Double(Self.cells))]
        while cumulative[cell] <= probability { cell += 1 }
        let before = cell == 0 ? 0 : cumulative[cell - 1]
        let within = (probability - before) / (cumulative[cell] - before)
        return (Double(cell) + within) / Double(Self.cells)
    }
}
