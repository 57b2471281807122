extension Obligation {
    /// The condition under which alone it is an obligation; nil where it holds for everyone whom it binds.
    public var condition: ObligationCondition? {
        switch id {
        case "dora-19-2-sp1", "dora-45-1-a", "dora-30-3-sp1-e-ii": .voluntary
        case "dora-19-5", "its-inc-6-1": .reportingIsOutsourced
        case "dora-45-1-b", "dora-45-1-c", "dora-45-2", "dora-45-3": .sharesInformation
        case "dora-26-8-sp1-s2", "dora-27-2-a", "dora-27-2-c": .usesInternalTesters
        default:
            act == "2025/1190" && article == 15
                ? .usesInternalTesters : act == "2025/532" && article > 3 ? .allowsSubcontracting : nil
        }
    }
}
