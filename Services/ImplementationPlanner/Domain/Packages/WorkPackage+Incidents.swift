internal import Regulation

/// Incidents and information sharing: Articles 17 to 23 and 45 and their Level-2 acts.
extension WorkPackage {
    static let incidentProcess = WorkPackage(
        "incident-process", "Run the incident management process",
        """
        Detect, record, rank and handle all incidents by one process with roles, early warnings, escalation and root \
        causes.
        """,
        pillar: .incidents, role: .incidents, stage: .procedure, after: frames + [incidentPolicy])

    static let incidentClassification = WorkPackage(
        "incident-classification", "Classify incidents and threats by the criteria of the law",
        """
        Put the criteria and thresholds for major incidents and significant cyber threats into the process, with who \
        decides and by when.
        """,
        pillar: .incidents, role: .incidents, stage: .test, after: [incidentProcess])

    static let incidentReporting = WorkPackage(
        "incident-reporting", "Report major incidents on time",
        """
        Prepare the channel, the templates and the deadlines for the three reports and for telling clients, and name \
        who sends them at any hour.
        """,
        pillar: .incidents, role: .incidents, stage: .review, after: [incidentClassification])

    static let reportContents = WorkPackage(
        "report-contents", "Make the reports complete",
        """
        Collect what each report must hold, check it for accuracy and rehearse each of the three within its deadline.
        """,
        pillar: .incidents, role: .incidents, stage: .review, after: [incidentClassification])

    static let informationSharing = WorkPackage(
        "information-sharing", "Set the rules for sharing threat information",
        """
        Agree on the community, what is exchanged and how it is protected, and tell the authority of joining and \
        leaving.
        """,
        pillar: .informationSharing, role: .securityOfficer, stage: .procedure, after: frames)

    static let incidents = [incidentProcess, incidentClassification, incidentReporting, reportContents]

    static let sharing = [informationSharing]
}
