/// What fails when assets and functions fail, by the dependencies that are on record (Regulation (EU) 2022/2554,
/// Article 8(1) and (4)).
///
/// The answer comes in parts that an answer's message can hold; each part is an ``ImpactPart``.
public struct AnalyzeImpact: QueryPayload {
    /// Which way dependencies are followed.
    public enum Direction: String, Sendable, Codable, CaseIterable {
        /// To what stands on those that are named, and fails with them.
        case dependents
        /// To what those that are named stand on.
        case dependencies
    }

    /// `eu.dora.ict.analyze-impact.v1`.
    public static let type = MessageType(domain: .ict, name: "analyze-impact")
    /// Who may ask for it: all who may read assets and functions.
    public static let allowedRoles: Set<Role> = Set(Role.allCases)

    /// The assets from which it goes out.
    public let assets: [ResourceID]
    /// The functions from which it goes out.
    public let functions: [ResourceID]
    /// Which way.
    public let direction: Direction
    /// How many of the answer's nodes the asker has already, from 0.
    public let offset: Int

    /// Makes the payload.
    /// - Parameters:
    ///   - assets: the assets from which it goes out.
    ///   - functions: the functions from which it goes out.
    ///   - direction: which way dependencies are followed.
    ///   - offset: how many of the answer's nodes the asker has already, from 0.
    public init(assets: [ResourceID], functions: [ResourceID], direction: Direction, offset: Int) {
        self.assets = assets
        self.functions = functions
        self.direction = direction
        self.offset = offset
    }
}
