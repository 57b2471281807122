internal import Regulation

/// ICT third-party risk: Articles 28 to 30 and their Level-2 acts.
extension WorkPackage {
    static let thirdPartyStrategy = WorkPackage(
        "third-party-strategy", "Write the strategy and policy on ICT providers",
        """
        Settle responsibility, the policy on critical services, roles, the yearly review and how providers' risk is \
        judged.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .framework, after: [governance])

    static let register = WorkPackage(
        "register", "Keep the register of information",
        """
        Record every contract, provider, function and subcontractor on the prescribed templates, and report from it to \
        the authority.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .inventory, after: [thirdPartyStrategy])

    static let dueDiligence = WorkPackage(
        "due-diligence", "Check providers before contracting",
        """
        Decide whether a service is critical, assess risk, fitness, security and conflicts of interest, and keep the \
        result.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .policy, after: [thirdPartyStrategy])

    static let concentration = WorkPackage(
        "concentration", "Assess concentration on providers",
        """
        Find providers that can't be replaced and contracts that depend on the same one, weigh alternatives, law and \
        chains of subcontractors.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .procedure, after: [register])

    static let monitoring = WorkPackage(
        "monitoring", "Monitor and audit providers",
        """
        Set indicators and service levels, audit by risk with knowledgeable auditors, and act when a provider falls \
        short.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .procedure, after: [register])

    static let contracts = WorkPackage(
        "contracts", "Bring all ICT contracts up to the law",
        """
        Amend contracts so that services, places, data protection, service levels, help, cooperation and termination \
        stand in one written document.
        """,
        pillar: .thirdParty, role: .legal, stage: .procedure, after: [register])

    static let criticalContracts = WorkPackage(
        "critical-contracts", "Complete the contracts for critical services",
        """
        Add full service levels, notice, continuity, testing, rights of access and audit, and transition to the \
        contracts that support critical functions.
        """,
        pillar: .thirdParty, role: .legal, stage: .procedure, after: [register])

    static let subcontracting = WorkPackage(
        "subcontracting", "Assess subcontracting of critical services",
        """
        Decide what may be subcontracted, judge length and place of the chain and whether it can be overseen.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .procedure, after: [register])

    static let subcontractingClauses = WorkPackage(
        "subcontracting-clauses", "Put the conditions for subcontracting into contracts",
        """
        Agree on responsibility, oversight, continuity, security, notice of changes, objection and termination.
        """,
        pillar: .thirdParty, role: .legal, stage: .test, after: [subcontracting])

    static let exitPlans = WorkPackage(
        "exit-plans", "Prepare termination and exit",
        """
        Name the grounds for termination, write an exit plan for each critical service, with alternatives and \
        transition, and test it.
        """,
        pillar: .thirdParty, role: .thirdParty, stage: .test, after: [register, concentration])

    static let thirdParties = [
        thirdPartyStrategy, register, dueDiligence, concentration, monitoring, contracts, criticalContracts,
        subcontracting, subcontractingClauses, exitPlans,
    ]
}
