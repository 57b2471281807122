/// The values that a field of a cron expression allows.
struct CronValues: Sendable, Hashable {
    /// Whether the field restricts at all: one that begins with `*` doesn't, for the rule about days.
    let isRestricted: Bool
    private var bits: UInt64 = 0

    init(isRestricted: Bool) { self.isRestricted = isRestricted }

    mutating func insert(_ value: Int) { bits |= 1 << UInt64(value) }

    func contains(_ value: Int) -> Bool { bits & (1 << UInt64(value)) != 0 }

    /// The lowest value from a bound on; nil when there is none.
    func first(from bound: Int) -> Int? {
        guard bound < 64 else { return nil }
        let rest = (bits >> UInt64(bound)) << UInt64(bound)
        return rest == 0 ? nil : rest.trailingZeroBitCount
    }
}
