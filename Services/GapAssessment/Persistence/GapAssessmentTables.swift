internal import Contracts
internal import Persistence

/// The agent's tables.
enum GapAssessmentTables {
    static let organisations = ResourceTable<Organisation>("organisations")
    static let assessments = ResourceTable<Assessment>("assessments")
    static let gaps = ResourceTable<Gap>("gaps", columns: [.text("assessment") { $0.assessment.text }])
}
