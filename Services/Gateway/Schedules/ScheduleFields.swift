internal import Contracts

/// What requests may say of a schedule, and how it is read.
enum ScheduleFields {
    /// What makes it start a workflow; which members go together is checked beside their types.
    static let trigger = FieldDescription(
        "trigger",
        .object([
            FieldDescription(
                "kind", .choice(ScheduleTrigger.Kind.allCases.map(\.rawValue)),
                "`cron`: at times; `on-event`: when something has happened."),
            FieldDescription(
                "expression", .text(minimum: 9, maximum: 200),
                "For `cron`: minute, hour, day of the month, month, day of the week. Each is `*`, values, lists (`1,15`), "
                    + "ranges (`MON-FRI`) or steps (`*/15`, `8-18/2`); months and days also by their English names in "
                    + "three letters. `L`, `W`, `#`, `?`, seconds, years and `@daily` are not understood.",
                required: false, example: .string("0 6 * * MON-FRI")),
            FieldDescription(
                "timeZone", .text(minimum: 1, maximum: 60),
                "For `cron`: the time zone by its name in the IANA database, as `Europe/Berlin`. A time that its clocks "
                    + "skip counts right after the gap, one that they show twice counts the first time.",
                required: false, example: .string("Europe/Berlin")),
            FieldDescription(
                "event", .choice(ScheduleEvents.types.sorted()),
                "For `on-event`: the type of event, of those that concern the organisation.", required: false),
            FieldDescription(
                "quietSeconds", .integer(minimum: 1, maximum: 86_400),
                "For `on-event`: for how long no other such event may come before the run, 60 when not said; ten times "
                    + "that after the first event it runs all the same.", required: false),
        ]), "What makes it start a workflow.")

    private static let all: [FieldDescription] = [
        FieldDescription("name", .line, "What people call it.", example: .string("Each working day")),
        FieldDescription("organisation", .identifier(Organisation.kind), "The organisation that each workflow is for."),
        FieldDescription(
            "workflow", .choice(WorkflowDefinitions.all.scheduledKinds),
            "The kind of workflow that is started; `assessment` when not said.", required: false),
        trigger,
        FieldDescription("enabled", .boolean, "Whether it runs; true when not said.", required: false),
    ]

    /// The members of a request that makes one.
    static let creation = all
    /// The members of a request that changes one: those that are to be changed.
    static let change = all.map(\.optional)

    private static let standardQuietSeconds = 60

    /// What is wrong with a request beyond its fields' types, each with a pointer.
    static func problems(in body: JSONValue, fields: [FieldDescription]) -> [FieldProblem] {
        let problems = RequestValidator.problems(in: body, fields: fields)
        guard problems.isEmpty, let trigger = body["trigger"] else { return problems }
        switch ScheduleTrigger.Kind(rawValue: trigger["kind"]?.stringValue ?? "") {
        case .cron:
            return required(["expression", "timeZone"], in: trigger) + excess(["event", "quietSeconds"], in: trigger)
                + cronProblems(in: trigger)
        case .onEvent:
            return required(["event"], in: trigger) + excess(["expression", "timeZone"], in: trigger)
        case nil: return []
        }
    }

    /// The trigger of a request without problems; nil when it names none.
    static func trigger(in body: JSONValue) -> ScheduleTrigger? {
        guard let trigger = body["trigger"] else { return nil }
        if let expression = trigger["expression"]?.stringValue, let zone = trigger["timeZone"]?.stringValue {
            return .cron(expression: expression, timeZone: zone)
        }
        guard let event = trigger["event"]?.stringValue else { return nil }
        return .event(event, quietSeconds: Int(trigger["quietSeconds"]?.integerValue ?? Int64(standardQuietSeconds)))
    }

    private static func required(_ names: [String], in trigger: JSONValue) -> [FieldProblem] {
        names.filter { trigger[$0] == nil }.map { name in
            FieldProblem(
                pointer: "/trigger/\(name)", rule: "required", detail: "\(name) is required for this kind of trigger.",
                article: nil)
        }
    }

    private static func excess(_ names: [String], in trigger: JSONValue) -> [FieldProblem] {
        names.filter { trigger[$0] != nil }.map { name in
            FieldProblem(
                pointer: "/trigger/\(name)", rule: "unknown", detail: "This kind of trigger has no \(name).",
                article: nil)
        }
    }

    private static func cronProblems(in trigger: JSONValue) -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if let text = trigger["expression"]?.stringValue {
            do throws(CronError) { _ = try CronExpression(text) } catch {
                problems.append(
                    FieldProblem(
                        pointer: "/trigger/expression", rule: "format", detail: Sentence(verbatim: error.description),
                        article: nil))
            }
        }
        if let zone = trigger["timeZone"]?.stringValue, WallClock(name: zone) == nil {
            problems.append(
                FieldProblem(
                    pointer: "/trigger/timeZone", rule: "format",
                    detail: "The name of a time zone of the IANA database is expected, as Europe/Berlin.",
                    article: nil))
        }
        return problems
    }
}
