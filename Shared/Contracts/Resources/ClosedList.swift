/// A list of values that the law closes. A field names its list here; the values stand in the law's data, so that they
/// are written once.
public enum ClosedList: String, Sendable, Hashable, CaseIterable {
    /// The financial entities of Regulation (EU) 2022/2554, Article 2(1), points (a) to (t).
    case entityType
    /// The sizes of Regulation (EU) 2022/2554, Article 3(60), (63) and (64), and `large`.
    case entitySize
    /// The pillars of Regulation (EU) 2022/2554: its Chapters II to VI.
    case pillar
    /// The criteria of Delegated Regulation (EU) 2024/1772, Articles 1 to 7.
    case incidentCriterion
    /// The types of incident of Implementing Regulation (EU) 2025/302, Annex II, field 3.23.
    case incidentType
    /// The ways of discovery of Implementing Regulation (EU) 2025/302, Annex II, field 2.7.
    case incidentDiscovery
    /// The root causes of Implementing Regulation (EU) 2025/302, Annex II, field 4.1.
    case incidentRootCause
    /// The reputational impacts of Delegated Regulation (EU) 2024/1772, Article 2(1).
    case reputationalImpact
    /// The data losses of Delegated Regulation (EU) 2024/1772, Article 5.
    case dataLoss
    /// The countries of the register of information: ISO 3166-1, Kosovo, and `other` (Implementing Regulation (EU)
    /// 2024/2956).
    case registerCountry
    /// The currencies of the register of information: ISO 4217, and `other` (Implementing Regulation (EU) 2024/2956).
    case registerCurrency
    /// The sorts of codes that identify a provider: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_05.01.0020.
    case identificationCodeType
    /// The sorts of persons that a provider may be: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_05.01.0070.
    case personType
    /// How a contract stands to others: Implementing Regulation (EU) 2024/2956, Annex I, column B_02.01.0020.
    case arrangementType
    /// The types of ICT services: Implementing Regulation (EU) 2024/2956, Annex III.
    case ictServiceType
    /// Why a contract ended: Implementing Regulation (EU) 2024/2956, Annex I, column B_02.02.0090.
    case terminationReason
    /// How sensitive data are: Implementing Regulation (EU) 2024/2956, Annex I, column B_02.02.0170.
    case dataSensitiveness
    /// How far a function relies on a service: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_02.02.0180.
    case relianceLevel
    /// How easily a provider can be replaced: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_07.01.0050.
    case substitutability
    /// Why a provider is hard to replace: Implementing Regulation (EU) 2024/2956, Annex I, column B_07.01.0060.
    case nonSubstitutabilityReason
    /// How easily a service can be taken back: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_07.01.0090.
    case reintegration
    /// What discontinuing a service or a function would mean: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_07.01.0100 and template B_06.01.
    case impactOfDiscontinuing
    /// Whether alternative providers are known: Implementing Regulation (EU) 2024/2956, Annex I, column
    /// B_07.01.0110.
    case alternativesAnswer
    /// The clauses of contracts for ICT services: Regulation (EU) 2022/2554, Article 30(2) and (3).
    case contractClause
    /// The licensed activities of Implementing Regulation (EU) 2024/2956, Annex II.
    case licensedActivity
    /// Whether a function is critical or important: Implementing Regulation (EU) 2024/2956, Annex I, template B_06.01.
    case functionCriticality
    /// The tests that Regulation (EU) 2022/2554, Article 25(1), names.
    case resilienceTestSort
}
