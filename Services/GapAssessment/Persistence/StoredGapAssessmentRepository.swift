internal import Contracts
internal import Persistence

/// The aggregates over any unit of work: PostgreSQL's or the one in memory.
struct StoredGapAssessmentRepository: GapAssessmentRepository {
    private let unit: any UnitOfWork

    /// More gaps than any catalogue has obligations.
    private static let mostGaps = 100_000

    init(unit: any UnitOfWork) { self.unit = unit }

    func organisation(_ id: ResourceID) async throws(StoreError) -> Organisation? {
        try await unit.load(GapAssessmentTables.organisations, id: id)
    }

    func assessment(_ id: ResourceID) async throws(StoreError) -> Assessment? {
        try await unit.load(GapAssessmentTables.assessments, id: id)
    }

    func gap(_ id: ResourceID) async throws(StoreError) -> Gap? {
        try await unit.load(GapAssessmentTables.gaps, id: id)
    }

    func gaps(of assessment: ResourceID) async throws(StoreError) -> [Gap] {
        try await unit.list(
            GapAssessmentTables.gaps, where: [.equals("assessment", .text(assessment.text))], limit: Self.mostGaps)
    }

    func save(_ organisation: Organisation, because event: some EventPayload) throws(StoreError) {
        try unit.save(organisation, in: GapAssessmentTables.organisations, because: event)
    }

    func save(_ assessment: Assessment, because event: some EventPayload) throws(StoreError) {
        try unit.save(assessment, in: GapAssessmentTables.assessments, because: event)
    }

    func save(_ gap: Gap, because event: some EventPayload) throws(StoreError) {
        try unit.save(gap, in: GapAssessmentTables.gaps, because: event)
    }

    func remove(_ organisation: Organisation, because event: some EventPayload) throws(StoreError) {
        try unit.remove(organisation, in: GapAssessmentTables.organisations, because: event)
    }

    func remove(_ assessment: Assessment, because event: some EventPayload) throws(StoreError) {
        try unit.remove(assessment, in: GapAssessmentTables.assessments, because: event)
    }

    func remove(_ gap: Gap, because event: some EventPayload) throws(StoreError) {
        try unit.remove(gap, in: GapAssessmentTables.gaps, because: event)
    }
}
