/// How a contract stands to others: the answers of Implementing Regulation (EU) 2024/2956, Annex I,
/// column B_02.01.0020.
public enum ArrangementType: String, Sendable, Codable, CaseIterable {
    /// It stands by itself.
    case standalone
    /// Others are made under it.
    case overarching
    /// It is made under an overarching one, or belongs to it.
    case subsequent

    /// The value in a filed register (taxonomy 4.0).
    public var code: String {
        switch self {
        case .standalone: "eba_CO:x1"
        case .overarching: "eba_CO:x2"
        case .subsequent: "eba_CO:x3"
        }
    }
}
