internal import Contracts
internal import Regulation

extension Workflow {
    /// A workflow that is about to be started, under a definition.
    init(
        id: ResourceID, _ definition: WorkflowDefinition, organisation: ResourceID?, requester: Requester,
        correlation: CorrelationID, startsOn: CalendarDate?, requestHash: String? = nil, schedule: ResourceID? = nil,
        at now: Timestamp
    ) {
        self.init(
            id: id, version: 1, definition: definition.id, organisation: organisation, requester: requester,
            correlation: correlation, status: .running, steps: definition.steps.map { WorkflowStep(name: $0.name) },
            startsOn: startsOn, createdAt: now, updatedAt: now, requestHash: requestHash, schedule: schedule)
    }

    /// The day after a moment's on which an organisation's country works.
    static func nextWorkingDay(of organisation: Organisation, after now: Timestamp) -> CalendarDate {
        let tomorrow = CalendarDate(daysSince1970: Int(now.microseconds / 86_400_000_000) + 1)
        guard let country = EconomicAreaCountry(code: organisation.country) else { return tomorrow }
        return WorkingDayCalendar(country: country).next(onOrAfter: tomorrow)
    }
}
