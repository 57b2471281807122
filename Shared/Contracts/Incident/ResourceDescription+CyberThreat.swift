extension ResourceDescription {
    private static let conditions = "Delegated Regulation (EU) 2024/1772, Article 10"
    private static let notification = "Regulation (EU) 2022/2554, Article 19(2)"

    /// Cyber threats.
    public static let cyberThreat = ResourceDescription.record(
        CyberThreatContent.self, plural: "cyber-threats", title: "a cyber threat",
        summary: "A cyber threat, with the facts that make it a significant one. A fact that is left out isn't known.",
        said: [
            FieldDescription(
                "title", .line, "What it is called.", sortable: true,
                example: .string("Phishing against corporate clients")),
            FieldDescription(
                "description", .paragraph, "What threatens.",
                article: "Delegated Regulation (EU) 2025/301, Article 6, point (c)",
                example: .string("Messages in the bank's name lead to a copy of its sign-in page.")),
            FieldDescription(
                "firstSeen", .timestamp, "When it was first seen.",
                article: "Delegated Regulation (EU) 2025/301, Article 6, point (b)", sortable: true),
            FieldDescription(
                "indicators", .paragraph, "By what it is known: indicators of compromise, in words.", required: false,
                article: "Delegated Regulation (EU) 2025/301, Article 6, point (i)",
                example: .string("The domain login.hafenbank.example, registered last week.")),
            FieldDescription(
                "sources", .paragraph, "Where the knowledge of it comes from, in words.", required: false,
                article: "Implementing Regulation (EU) 2025/302, Annex III, field 13"),
            FieldDescription(
                "couldAffectCriticalFunctions", .boolean,
                "Whether it could affect critical or important functions of the organisation.", required: false,
                article: "\(conditions)(a)", filter: true, example: .bool(true)),
            FieldDescription(
                "couldAffectOthers", .boolean,
                "Whether it could affect other financial entities, providers, clients or counterparts.",
                required: false, article: "\(conditions)(a)", filter: true),
            FieldDescription(
                "isHighlyProbable", .boolean,
                "Whether it is highly probable that it becomes real, at the organisation or at others.",
                required: false, article: "\(conditions)(b)", filter: true),
            FieldDescription(
                "exploitableWeaknesses", .paragraph, "The risks, and the weaknesses that could be exploited.",
                required: false, article: "\(conditions)(b)(i)"),
            FieldDescription(
                "actors", .paragraph, "What the actors can do and intend, as far as it is known.", required: false,
                article: "\(conditions)(b)(ii)"),
            FieldDescription(
                "persistence", .paragraph, "How persistent it is, and what is known from past incidents.",
                required: false, article: "\(conditions)(b)(iii)"),
            FieldDescription(
                "criteriaLikely", .list(of: .closedList(.incidentCriterion), maximum: 7),
                "The criteria that it could meet if it became real.", required: false, article: "\(conditions)(c)",
                filter: true),
            FieldDescription(
                "affectedFunctions", .list(of: .identifier(BusinessFunctionContent.kind), maximum: 200),
                "The business functions that it could affect.", required: false, article: "\(conditions)(a)",
                filter: true),
            FieldDescription(
                "actionsTaken", .paragraph, "What has been done about it.", required: false,
                article: "Delegated Regulation (EU) 2025/301, Article 6, point (g)"),
            FieldDescription(
                "notifiedAt", .timestamp, "When the competent authority was told of it, which is voluntary.",
                required: false, article: notification, sortable: true),
        ],
        workedOut: [
            FieldDescription(
                "isNotified", .boolean, "Whether the competent authority was told of it.", required: false,
                article: notification, filter: true),
            FieldDescription(
                "isSignificant", .boolean,
                "Whether it is significant; left out while what is known doesn't decide it.", required: false,
                article: conditions, filter: true),
        ],
        actions: [
            CommandAction(
                "record-notification", "Record that the competent authority was told of it", sets: ["notifiedAt"],
                when: .all([.isTrue(field: "isSignificant", true), .lacks("notifiedAt")]))
        ])
}
