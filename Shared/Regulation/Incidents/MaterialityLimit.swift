public import Foundation

/// The figure at which a materiality threshold lies.
public struct MaterialityLimit: Sendable, Hashable {
    /// What the figure counts.
    public enum Unit: Sendable, Hashable {
        /// Hundredths of a whole.
        case percent
        /// Persons, undertakings or Member States.
        case number
        case hours
        case euro
    }

    /// The figure.
    public let value: Int
    /// What it counts.
    public let unit: Unit
    /// Whether reaching the figure is enough; otherwise it must be exceeded.
    public let isReachedAtValue: Bool

    /// Sets a limit.
    init(_ value: Int, _ unit: Unit, isReachedAtValue: Bool = false) {
        self.value = value
        self.unit = unit
        self.isReachedAtValue = isReachedAtValue
    }

    /// Whether a figure meets the limit, without any rounding.
    /// - Parameters:
    ///   - figure: what is held against the limit.
    ///   - whole: for a percentage, what it's a share of; for other units, how much of the figure makes one: 3,600 for
    ///     hours given in seconds.
    public func isMet(by figure: Decimal, of whole: Decimal = 1) -> Bool {
        let limit = Decimal(value) * whole
        let measured = unit == .percent ? figure * 100 : figure
        return isReachedAtValue ? measured >= limit : measured > limit
    }
}
