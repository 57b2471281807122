internal import Regulation

/// Protection and detection: Articles 7, 9 and 10 and Delegated Regulation (EU) 2024/1774, Title I and II.
extension WorkPackage {
    static let securityPolicies = WorkPackage(
        "security-policies", "Write the ICT security policies and have them approved",
        """
        Set the rules for protecting data and assets, name roles and consequences, date the approval and review them \
        when the risks change.
        """,
        role: .securityOfficer, stage: .policy, after: frames)

    static let protection = WorkPackage(
        "protection", "Put protection and prevention in place",
        """
        Monitor and control systems, secure transfers and data, restrict access, authenticate strongly, and be able to \
        cut off networks at once.
        """,
        role: .securityOfficer, stage: .procedure, after: [assetInventory, securityPolicies])

    static let encryption = WorkPackage(
        "encryption", "Govern encryption and keys",
        """
        Say what is encrypted at rest, in transit and in use, follow the state of cryptanalysis, and manage keys and \
        certificates from making to destruction.
        """,
        role: .securityOfficer, stage: .procedure, after: [assetInventory, securityPolicies])

    static let networkSecurity = WorkPackage(
        "network-security", "Segment and secure the networks",
        """
        Separate networks by criticality, document connections, encrypt and filter them, review rules and architecture, \
        and protect data in transit.
        """,
        role: .operations, stage: .procedure, after: [assetInventory, securityPolicies])

    static let dataSecurity = WorkPackage(
        "data-security", "Secure data and systems over their life",
        """
        Restrict access by classification, keep secure baselines, protect against malware and leaks, and delete and \
        dispose safely.
        """,
        role: .securityOfficer, stage: .procedure, after: [assetInventory, securityPolicies])

    static let accessRights = WorkPackage(
        "access-rights", "Manage identities and access rights",
        """
        Give each person one identity, grant by need, keep privileged access rare, review and withdraw rights on time, \
        and record all of it.
        """,
        role: .securityOfficer, stage: .procedure, after: [assetInventory, securityPolicies])

    static let physicalSecurity = WorkPackage(
        "physical-security", "Secure premises and equipment",
        """
        Protect buildings, data centres and equipment from intruders, accidents and the environment, on and off site.
        """,
        role: .operations, stage: .procedure, after: [securityPolicies])

    static let operations = WorkPackage(
        "operations", "Document how ICT is operated",
        """
        Write the procedures for installing, operating, restoring and retiring systems, for errors and for support, \
        and keep production apart from development.
        """,
        role: .operations, stage: .procedure, after: [assetInventory])

    static let capacity = WorkPackage(
        "capacity", "Keep systems current, reliable and large enough",
        """
        Plan capacity and performance, watch both, keep systems up to date and make them withstand peaks.
        """,
        role: .operations, stage: .procedure, after: [assetInventory])

    static let vulnerabilities = WorkPackage(
        "vulnerabilities", "Find vulnerabilities and patch them in time",
        """
        Scan by criticality, follow sources of vulnerabilities, verify providers', set deadlines for patches and record \
        what was closed.
        """,
        role: .operations, stage: .procedure, after: [assetInventory, securityPolicies])

    static let logging = WorkPackage(
        "logging", "Log what must be traceable",
        """
        Define the events, keep and protect the logs, synchronise clocks and detect when logging fails.
        """,
        role: .operations, stage: .procedure, after: [assetInventory, securityPolicies])

    static let detection = WorkPackage(
        "detection", "Detect anomalies and alert at once",
        """
        Watch logs and user activity, set thresholds, alert automatically around the clock, rank alerts and test the \
        detection regularly.
        """,
        role: .securityOfficer, stage: .test, after: [logging])

    static let development = WorkPackage(
        "development", "Govern projects, acquisition and development",
        """
        Run ICT projects with risk assessment and reports, set security requirements, test before use and protect \
        source code and test data.
        """,
        role: .operations, stage: .procedure, after: [securityPolicies])

    static let changes = WorkPackage(
        "changes", "Control changes",
        """
        Record, test, approve and verify every change, keep requester and approver apart, and prepare for emergency \
        changes and going back.
        """,
        role: .operations, stage: .procedure, after: [assetInventory])

    static let incidentPolicy = WorkPackage(
        "incident-policy", "Write the incident management policy",
        """
        Document the process, name contacts inside and outside, keep evidence and analyse significant and recurring \
        incidents.
        """,
        role: .incidents, stage: .policy, after: frames)

    static let security = [
        securityPolicies, protection, encryption, networkSecurity, dataSecurity, accessRights, physicalSecurity,
        operations, capacity, vulnerabilities, logging, detection, development, changes, incidentPolicy,
    ]
}
