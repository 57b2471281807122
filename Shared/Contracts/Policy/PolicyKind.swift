/// What sort of document a policy is.
public enum PolicyKind: String, Sendable, Codable, CaseIterable {
    case policy, procedure, standard, plan, strategy, register, report, other
}
