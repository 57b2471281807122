/// A domain of the platform: the middle part of its topics, message types and routes.
public struct Domain: Hashable, Sendable, Codable, RawRepresentable, CustomStringConvertible {
    /// The name in topics: `policy`, `gap`, `risk` …
    public let rawValue: String

    /// Names a domain.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The name in topics.
    public var description: String { rawValue }

    /// Commands to the domain's agent.
    public var commands: Topic { Topic(rawValue: "dora.\(rawValue).commands") }
    /// Events of the domain's agent.
    public var events: Topic { Topic(rawValue: "dora.\(rawValue).events") }
    /// Queries to the domain's agent.
    public var queries: Topic { Topic(rawValue: "dora.\(rawValue).queries") }
    /// What the domain's agent could not handle.
    public var deadLetters: Topic { Topic(rawValue: "dora.\(rawValue).dead-letters") }

    /// The gateway's own aggregates: workflows and schedules.
    public static let gateway = Domain(rawValue: "gateway")
    /// Policy documents and their analysis.
    public static let policy = Domain(rawValue: "policy")
    /// The organisation's profile and its assessments.
    public static let gap = Domain(rawValue: "gap")
    /// Risks and their quantification.
    public static let risk = Domain(rawValue: "risk")
    /// Plans and their measures.
    public static let plan = Domain(rawValue: "plan")
    /// Business functions, ICT assets and their dependencies.
    public static let ict = Domain(rawValue: "ict")
    /// Incidents and significant cyber threats.
    public static let incident = Domain(rawValue: "incident")
    /// Tests of resilience and their findings.
    public static let testing = Domain(rawValue: "testing")
    /// Providers of ICT services and the contracts with them.
    public static let thirdparty = Domain(rawValue: "thirdparty")
    /// Sources of threat intelligence and their indicators.
    public static let threat = Domain(rawValue: "threat")
}
