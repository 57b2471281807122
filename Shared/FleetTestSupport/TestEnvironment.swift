public import Contracts
internal import Foundation

/// What a test run was given: its servers, what it demands, and the guarantee it goes without.
public enum TestEnvironment {
    /// A setting of the run; nil when it is empty or absent.
    public static func value(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The URL of PostgreSQL's administrator: `DORA_TEST_DATABASE_URL`.
    public static let databaseURL = value("DORA_TEST_DATABASE_URL")
    /// Apache Kafka's address: `DORA_TEST_KAFKA`.
    public static let kafka = value("DORA_TEST_KAFKA")
    /// The script that starts, kills and restarts a broker: `DORA_TEST_KAFKA_CONTROL`, up to its first space.
    public static let kafkaControl = value("DORA_TEST_KAFKA_CONTROL")?.split(separator: " ").first.map(String.init)
    /// The embedded broker's address: `DORA_TEST_EMBEDDED`.
    public static let embedded = value("DORA_TEST_EMBEDDED")

    /// What must be there (`postgres`, `kafka`): a missing one is a failure, not a skip. `DORA_TEST_REQUIRE`.
    public static let required = Set(list("DORA_TEST_REQUIRE"))
    /// The guarantees that the run switches off, so that their tests must fail: `DORA_TEST_WITHOUT`.
    public static let without = Set(list("DORA_TEST_WITHOUT").compactMap(Guarantee.init(rawValue:)))
    /// The guarantees that hold in what tests build.
    public static let guarantees = Set(Guarantee.allCases).subtracting(without)

    /// Whether tests on PostgreSQL run; where it is demanded they do, and fail without it.
    public static var hasDatabase: Bool { databaseURL != nil || required.contains("postgres") }

    private static func list(_ name: String) -> [String] {
        (value(name) ?? "").split(separator: ",").map(String.init)
    }
}
