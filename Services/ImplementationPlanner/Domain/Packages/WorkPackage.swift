internal import Regulation

/// A piece of work that closes gaps of one topic together: a policy that answers five provisions is written once.
///
/// The pieces refer to those before them as values, so there is an order in which they can be written down, and no
/// circle; a test holds that each waits for earlier stages alone.
struct WorkPackage: Sendable {
    /// Its name in a measure's identifier: it never changes.
    let name: String
    /// What is done.
    let title: String
    /// How, in a sentence or two.
    let description: String
    /// The pillar of the gaps that it closes.
    let pillar: Pillar
    /// Who does it.
    let role: OwnerRole
    /// Where it stands in the order of work.
    let stage: WorkStage
    /// What must be there before; each of an earlier stage.
    let after: [WorkPackage]

    init(
        _ name: String, _ title: String, _ description: String, pillar: Pillar = .ictRisk, role: OwnerRole,
        stage: WorkStage, after: [WorkPackage] = []
    ) {
        self.name = name
        self.title = title
        self.description = description
        self.pillar = pillar
        self.role = role
        self.stage = stage
        self.after = after
    }

    /// All pieces of work that the planner knows.
    static let all: [WorkPackage] = steering + security + continuity + incidents + tests + thirdParties + sharing
}
