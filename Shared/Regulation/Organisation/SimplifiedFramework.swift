/// Who may use the simplified ICT risk management framework: the closed list of Article 16(1), first subparagraph, of
/// Regulation (EU) 2022/2554. To those on it, Articles 5 to 15 do not apply.
public enum SimplifiedFramework: String, Sendable, Codable, CaseIterable {
    /// Small and non-interconnected investment firms (Article 12(1) of Regulation (EU) 2019/2033).
    case smallInvestmentFirm = "small-investment-firm"
    /// Payment institutions exempted pursuant to Directive (EU) 2015/2366.
    case exemptedPaymentInstitution = "exempted-payment-institution"
    /// Institutions exempted pursuant to Directive 2013/36/EU where the Member State has not used Article 2(4).
    case exemptedInstitution = "exempted-institution"
    /// Electronic money institutions exempted pursuant to Directive 2009/110/EC.
    case exemptedElectronicMoneyInstitution = "exempted-electronic-money-institution"
    /// Small institutions for occupational retirement provision: schemes with fewer than 100 members in total
    /// (Article 3, point (53)).
    case smallOccupationalPensionInstitution = "small-occupational-pension-institution"

    /// The place on the list that an entity type could have, if it also meets that place's condition; nil for types
    /// that are never on it. Size alone opens it to nobody: a microenterprise off the list keeps the full framework.
    public static func place(for entityType: EntityType) -> SimplifiedFramework? {
        switch entityType {
        case .investmentFirm: .smallInvestmentFirm
        case .paymentInstitution: .exemptedPaymentInstitution
        case .creditInstitution: .exemptedInstitution
        case .electronicMoneyInstitution: .exemptedElectronicMoneyInstitution
        case .occupationalPensionInstitution: .smallOccupationalPensionInstitution
        default: nil
        }
    }

    /// The entity type that a place is for.
    public var entityType: EntityType {
        switch self {
        case .smallInvestmentFirm: .investmentFirm
        case .exemptedPaymentInstitution: .paymentInstitution
        case .exemptedInstitution: .creditInstitution
        case .exemptedElectronicMoneyInstitution: .electronicMoneyInstitution
        case .smallOccupationalPensionInstitution: .occupationalPensionInstitution
        }
    }

    /// Whether an entity is on the list.
    ///
    /// - Parameters:
    ///   - entityType: what the entity is.
    ///   - meetsCondition: whether it is small and non-interconnected, exempted or has fewer than 100 members, as its
    ///     place on the list demands.
    public static func isOpen(to entityType: EntityType, meetsCondition: Bool) -> Bool {
        meetsCondition && place(for: entityType) != nil
    }

    /// Whether an institution for occupational retirement provision is small by Article 3, point (53): its schemes
    /// have fewer than 100 members together. At most 15 put it outside the Regulation (Article 2(3), point (c)).
    public static func isSmallPensionInstitution(members: Int) -> Bool { members > 15 && members < 100 }
}
