extension ResourceDescription {
    private static let sharing = "Regulation (EU) 2022/2554, Article 45(3)"

    /// Sources of threat intelligence.
    public static let threatSource = ResourceDescription.record(
        SourceContent.self, plural: "threat-sources", title: "a source of threat intelligence",
        summary: "Where threat intelligence comes from, and how far it may be passed on.",
        said: [
            FieldDescription(
                "name", .line, "What it is called.", filter: true, sortable: true,
                example: .string("Warnings of the national authority")),
            FieldDescription(
                "type", .choice(of: SourceSort.self), "What type of source it is.", filter: true,
                example: .string("authority")),
            FieldDescription("address", .line, "Where it is reached, as an https address.", required: false),
            FieldDescription("summary", .paragraph, "What it offers.", required: false),
            FieldDescription(
                "marking", .choice(of: SharingMarking.self),
                "The freest marking of the Traffic Light Protocol under which what comes from it may be kept.",
                article: "Regulation (EU) 2022/2554, Article 45(1)(c)", filter: true, example: .string("amber")),
            FieldDescription(
                "joinedOn", .date, "Since when the organisation takes part in the arrangement.", required: false,
                article: sharing),
            FieldDescription(
                "notifiedOn", .date, "When the competent authority was told of joining.", required: false,
                article: sharing),
            FieldDescription("leftOn", .date, "When taking part ended.", required: false, article: sharing),
            FieldDescription(
                "leavingNotifiedOn", .date, "When the competent authority was told of leaving.", required: false,
                article: sharing),
        ],
        workedOut: [
            FieldDescription(
                "notificationMissing", .boolean,
                "Whether the competent authority has yet to be told of joining or leaving an arrangement.",
                required: false, article: sharing, filter: true)
        ])

    /// Indicators.
    public static let indicator = ResourceDescription.record(
        IndicatorContent.self, plural: "indicators", title: "an indicator",
        summary: "What to look for: an indicator of compromise, or a vulnerability that is exploited.",
        said: [
            FieldDescription(
                "source", .identifier(SourceContent.kind), "The source it comes from.", filter: true),
            FieldDescription(
                "type", .choice(of: IndicatorSort.self), "What it is.", filter: true, example: .string("domain-name")),
            FieldDescription(
                "value", .text(minimum: 1, maximum: 2_000), "What to look for, in the form that its type has.",
                filter: true, example: .string("login.hafenbank.example")),
            FieldDescription(
                "summary", .paragraph, "What is behind it.", required: false,
                example: .string("A copy of the sign-in page of online banking.")),
            FieldDescription(
                "confidence", .integer(minimum: 0, maximum: 100), "How sure it is, from 0 to 100.", sortable: true,
                example: .integer(80)),
            FieldDescription(
                "marking", .choice(of: SharingMarking.self),
                "How far it may be passed on; the source's marking when not said, and never freer.", required: false,
                article: "Regulation (EU) 2022/2554, Article 45(1)(c)", filter: true),
            FieldDescription("firstSeen", .timestamp, "When it was first seen.", sortable: true),
            FieldDescription("lastSeen", .timestamp, "When it was last seen.", required: false, sortable: true),
            FieldDescription(
                "validUntil", .timestamp, "Until when it is worth looking for.", required: false, sortable: true),
            FieldDescription("tags", .list(of: .line, maximum: 20), "Words to find it by.", required: false),
            FieldDescription(
                "techniques", .list(of: .text(minimum: 5, maximum: 9), maximum: 20),
                "Techniques of MITRE ATT&CK, as T1566.001.", required: false),
        ])
}
