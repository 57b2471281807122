internal import Regulation

/// Governance, the framework and what it rests on: Articles 5, 6, 8, 13, 14 and 16.
extension WorkPackage {
    static let governance = WorkPackage(
        "governance", "Settle who decides on ICT risk and answers for it",
        """
        Have the management body define roles and reporting lines, set the risk tolerance, approve budget and audit \
        plans, and minute its decisions.
        """,
        role: .managementOffice, stage: .governance)

    static let framework = WorkPackage(
        "framework", "Write the ICT risk management framework and put it in force",
        """
        Set down strategies, policies, procedures and tools in one documented framework, assign the control function, \
        and keep management, control and audit apart.
        """,
        role: .riskManager, stage: .framework, after: [governance])

    static let simplifiedFramework = WorkPackage(
        "simplified-framework", "Set up the simplified ICT risk management framework",
        """
        Document the measures by which ICT risk is managed quickly and efficiently, monitor all systems, name the \
        dependencies on providers and plan continuity.
        """,
        role: .riskManager, stage: .framework, after: [governance])

    /// The frame of all work on ICT risk, whichever of the two binds the organisation.
    static let frames = [framework, simplifiedFramework]

    static let resilienceStrategy = WorkPackage(
        "resilience-strategy", "Write the digital operational resilience strategy",
        """
        Say how the framework supports the business, which risk and which interruption is tolerable, which indicators \
        are watched and how providers are chosen.
        """,
        role: .riskManager, stage: .policy, after: frames)

    static let riskAssessment = WorkPackage(
        "risk-assessment", "Set up the ICT risk assessment",
        """
        Fix the method, assess threats and weaknesses of functions and assets, treat and accept risks in writing, and \
        assess again after each major change.
        """,
        role: .riskManager, stage: .procedure, after: frames + [assetInventory])

    static let assetInventory = WorkPackage(
        "asset-inventory", "List and classify functions, information and ICT assets",
        """
        Keep an inventory with owner, location, criticality, dependencies and end of support of every asset, mapped to \
        the business functions that it serves.
        """,
        role: .operations, stage: .inventory, after: frames)

    static let training = WorkPackage(
        "training", "Train staff and management in security and resilience",
        """
        Make awareness programmes and training compulsory for all staff and the management body, fit them to the role, \
        and assign security duties in writing.
        """,
        role: .securityOfficer, stage: .procedure, after: [securityPolicies])

    static let crisisCommunication = WorkPackage(
        "crisis-communication", "Prepare communication in a crisis",
        """
        Write plans for telling clients, counterparts, staff and the public, and name who speaks to the media.
        """,
        role: .continuity, stage: .procedure, after: frames)

    static let learning = WorkPackage(
        "learning", "Learn from incidents, tests and threats",
        """
        Review major incidents and test results, follow technology and threats, and feed what was learnt back into the \
        risk assessment, reported to the management body.
        """,
        role: .riskManager, stage: .review, after: [riskAssessment, continuityTests, incidentProcess])

    static let frameworkReview = WorkPackage(
        "framework-review", "Review and audit the framework every year",
        """
        Plan the yearly review and its report in the prescribed form, have internal audit examine the framework, and \
        follow up findings.
        """,
        role: .riskManager, stage: .review, after: frames + [riskAssessment])

    static let steering = [
        governance, framework, simplifiedFramework, resilienceStrategy, riskAssessment, assetInventory, training,
        crisisCommunication, learning, frameworkReview,
    ]
}
