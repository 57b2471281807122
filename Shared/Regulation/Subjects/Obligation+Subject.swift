extension Obligation {
    /// What must be spoken of around a sentence before it can answer this obligation: every one of these. Empty where
    /// the phrases say by themselves what they are about.
    public var subjects: [ObligationSubject] {
        // The longest beginning of the identifier decides, so that a point can differ from its article.
        var parts = id.split(separator: "-")
        while !parts.isEmpty {
            if let subjects = Self.subjectsByPrefix[parts.joined(separator: "-")] { return subjects }
            parts.removeLast()
        }
        return []
    }

    /// Subjects by the beginning of an identifier, whole parts of it.
    private static let subjectsByPrefix: [String: [ObligationSubject]] = [
        riskSubjects, technicalSubjects, incidentSubjects, testingSubjects, thirdPartySubjects,
    ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

    private static let riskSubjects: [String: [ObligationSubject]] = [
        "dora-5": [.board], "dora-5-1": [.framework], "dora-5-2-sp2-h": [.board, .provider],
        "dora-5-2-sp2-i-i": [.board, .provider], "dora-5-2-sp2-i-ii": [.board, .provider],
        "dora-5-2-sp2-i-iii": [.incident], "dora-5-2-sp2-f": [.board, .audit], "dora-5-3": [.provider],
        "dora-6": [.framework], "dora-6-6": [.audit], "dora-6-7": [.audit], "dora-6-8": [.strategy],
        "dora-6-9": [.provider], "dora-6-10": [.provider], "dora-7": [.systems],
        "dora-8": [.assets], "dora-8-5": [.assets, .provider], "dora-8-7": [.legacy],
        "dora-9": [.security], "dora-9-4-sp1-c": [.access], "dora-9-4-sp1-e": [.change], "dora-9-4-sp1-f": [.patches],
        "dora-9-4-sp2": [.network], "dora-9-4-sp3": [.change], "dora-10": [.detection],
        "dora-11": [.continuity], "dora-11-3-s2": [.continuity, .independentAudit], "dora-11-5": [.impactAnalysis],
        "dora-11-5-s4": [.continuity], "dora-11-6-b": [.crisisPlan], "dora-11-7": [.crisisCommunication],
        "dora-11-10": [.incident], "dora-12-1-a": [.backup], "dora-12-1-b": [.backup], "dora-12-2": [.backup],
        "dora-12-3": [.backup], "dora-12-4": [.redundancy], "dora-12-6": [.recoveryObjectives],
        "dora-12-7": [.integrityCheck], "dora-13-1": [.threats], "dora-13-2": [.incident], "dora-13-3": [.lessons],
        "dora-13-4": [.framework], "dora-13-5": [.lessons, .board], "dora-13-6": [.training],
        "dora-13-7": [.threats], "dora-14": [.crisisCommunication], "dora-16": [.framework],
        "dora-16-1-sp2-b": [.detection], "dora-16-1-sp2-c": [.systems], "dora-16-1-sp2-d": [.detection],
        "dora-16-1-sp2-e": [.provider], "dora-16-1-sp2-f": [.continuity], "dora-16-1-sp2-g": [.tests],
        "dora-16-1-sp2-h": [.training],
    ]

    private static let technicalSubjects: [String: [ObligationSubject]] = [
        "rts-rmf-2": [.security], "rts-rmf-3": [.framework], "rts-rmf-4": [.assets], "rts-rmf-5": [.assets],
        "rts-rmf-6": [.encryption], "rts-rmf-7": [.keys], "rts-rmf-7-4": [.certificates],
        "rts-rmf-7-5": [.certificates], "rts-rmf-8": [.operations], "rts-rmf-9": [.capacity],
        "rts-rmf-10": [.vulnerabilities], "rts-rmf-10-2-c": [.vulnerabilities, .provider], "rts-rmf-10-4": [.patches],
        "rts-rmf-11": [.dataSecurity], "rts-rmf-12": [.logging], "rts-rmf-13": [.network], "rts-rmf-14": [.network],
        "rts-rmf-14-1-c": [.confidentiality], "rts-rmf-15": [.project], "rts-rmf-16": [.development],
        "rts-rmf-17": [.change], "rts-rmf-18": [.premises], "rts-rmf-19": [.staff], "rts-rmf-20": [.access],
        "rts-rmf-21": [.access], "rts-rmf-21-g": [.premises], "rts-rmf-22": [.incident],
        "rts-rmf-23": [.incident], "rts-rmf-24": [.continuity], "rts-rmf-25": [.continuity, .tests],
        "rts-rmf-25-2-b": [.continuity, .tests, .provider], "rts-rmf-26": [.continuity],
        "rts-rmf-26-4": [.continuity, .provider], "rts-rmf-27": [.frameworkReview], "rts-rmf-28": [.framework],
        "rts-rmf-28-2-a": [.board], "rts-rmf-28-2-e": [.board], "rts-rmf-28-5": [.audit], "rts-rmf-29": [.security],
        "rts-rmf-30": [.assets], "rts-rmf-31": [.framework], "rts-rmf-33": [.access],
        "rts-rmf-34": [.vulnerabilities], "rts-rmf-35": [.dataSecurity], "rts-rmf-36": [.tests],
        "rts-rmf-38": [.change], "rts-rmf-39": [.continuity], "rts-rmf-40": [.backup],
        "rts-rmf-41": [.frameworkReview],
    ]

    private static let incidentSubjects: [String: [ObligationSubject]] = [
        "dora-17": [.incident], "dora-18": [.classification], "dora-19": [.incident, .reporting],
        "dora-19-2": [.threats, .reporting], "dora-19-3": [.incident, .client], "dora-19-5": [.reporting],
        "dora-23": [.incident], "rts-cls": [.classification], "rts-inc": [.reporting],
        "rts-inc-5-2": [.lateClassification],
        "rts-inc-5-3": [.authority], "its-inc": [.reporting], "its-inc-1": [.reporting],
        "its-inc-4": [.authority], "its-inc-5": [.authority], "its-inc-6": [.authority],
    ]

    private static let testingSubjects: [String: [ObligationSubject]] = [
        "dora-24": [.testing], "dora-25": [.testing], "dora-26": [.threatLedTest], "dora-27": [.threatLedTest],
        "rts-tlpt": [.threatLedTest],
    ]

    private static let thirdPartySubjects: [String: [ObligationSubject]] = [
        "dora-28": [.provider], "dora-28-3-sp1": [.provider, .register], "dora-28-3-sp3": [.provider, .authority],
        "dora-28-3-sp4": [.register, .authority], "dora-28-3-sp5": [.authority, .criticalFunction],
        "dora-28-7": [.contract, .termination], "dora-28-8": [.exit], "dora-29": [.provider],
        "dora-29-2": [.provider, .subcontractingOrLaw], "dora-30": [.contract],
        "dora-30-2-g": [.contract, .authority], "dora-30-2-i": [.contract, .training],
        "rts-tpp": [.provider], "rts-tpp-10": [.exit], "rts-sub": [.subcontracting],
        "its-roi": [.register], "its-roi-3-5": [.legalEntityIdentifier], "dora-45": [.sharing],
    ]
}
