internal import Foundation
internal import Glibc

/// An Apache Kafka broker that one test starts, kills and removes, through the script of `DORA_TEST_KAFKA_CONTROL`.
public struct OwnKafka: Sendable {
    private let script: String
    private let folder: URL
    private let port: Int

    /// Whether a broker can be started.
    public static var isPossible: Bool { TestEnvironment.kafkaControl != nil && TestEnvironment.kafka != nil }

    /// Where it answers.
    public var address: String { "127.0.0.1:\(port)" }

    /// Starts a broker with a folder and a port of its own, gives it to the test, and removes it.
    /// - Throws: what the body throws, or ``TestFailure`` when the script fails.
    public static func run(_ body: (OwnKafka) async throws -> Void) async throws {
        guard let script = TestEnvironment.kafkaControl else {
            throw TestFailure("DORA_TEST_KAFKA_CONTROL is not set")
        }
        let kafka = OwnKafka(
            script: script,
            folder: FileManager.default.temporaryDirectory.appending(path: "own-kafka-\(UUID().uuidString)"),
            port: try freePort())
        let result: Result<Void, any Error>
        do {
            try await kafka.control("start")
            result = .success(try await body(kafka))
        } catch {
            result = .failure(error)
        }
        try await kafka.control("stop")
        try FileManager.default.removeItem(at: kafka.folder)
        try result.get()
    }

    /// Runs the script with an action: `kill`, `restart`.
    /// - Throws: ``TestFailure`` when it fails.
    public func control(_ action: String) async throws {
        let finished = try await FinishedProcess.run(
            script, [action, "--data", folder.path, "--port", "\(port)"],
            environment: ProcessInfo.processInfo.environment.filter { $0.key != "KAFKA_BOOTSTRAP" })
        guard finished.status == 0 else {
            throw TestFailure("\(script) \(action) ended with \(finished.status): \(finished.complaints)")
        }
    }

    /// A port that nobody listens on now, and its controller's, a hundred above.
    private static func freePort() throws -> Int {
        for candidate in (20_000..<30_000).shuffled().prefix(100) where isFree(candidate) && isFree(candidate + 100) {
            return candidate
        }
        throw TestFailure("no free port")
    }

    private static func isFree(_ port: Int) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }
}
