/// How far information may be passed on: the Traffic Light Protocol 2.0 (FIRST, 2022), the freest first.
public enum SharingMarking: String, Sendable, Codable, CaseIterable, Comparable {
    /// To anybody.
    case clear
    /// Within the community.
    case green
    /// Within the organisation and to its clients, as far as they need it.
    case amber
    /// Within the organisation, as far as it is needed.
    case amberStrict = "amber-strict"
    /// To those alone who were told.
    case red

    /// Orders from the freest to the strictest.
    public static func < (left: SharingMarking, right: SharingMarking) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .clear: 0
        case .green: 1
        case .amber: 2
        case .amberStrict: 3
        case .red: 4
        }
    }
}
