extension Obligation {
    /// The condition under which alone it is an obligation; nil where it holds for everyone whom it binds.
    public var condition: ObligationCondition? {
        switch (act, article) {
        case ("2025/1190", 15): return .usesInternalTesters
        case ("2025/532", 4...6): return .allowsSubcontracting
        default: break
        }
        return switch id {
        case "dora-19-2-sp1", "dora-45-1-a": .voluntary
        case "dora-19-5", "its-inc-6-1": .reportingIsOutsourced
        case "dora-45-1-b", "dora-45-1-c", "dora-45-2", "dora-45-3": .sharesInformation
        case "dora-26-8-sp1-s2", "dora-27-2-a", "dora-27-2-c": .usesInternalTesters
        default: nil
        }
    }
}
