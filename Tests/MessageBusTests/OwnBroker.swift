import FleetTestSupport
import Foundation
import Glibc
import MessageBus
import Observability
import Testing

/// A broker that one test starts, kills and removes, through `scripts/kafka`.
final class OwnBroker: Sendable {
    static func isPossible(_ kind: BusKind) -> Bool { script(kind) != nil && kind.isAvailable }

    /// The script that starts and ends a broker of that kind; its command's first word.
    private static func script(_ kind: BusKind) -> String? {
        let setting = kind == .embedded ? "DORA_TEST_EMBEDDED_CONTROL" : "DORA_TEST_KAFKA_CONTROL"
        return BusKind.value(setting)?.split(separator: " ").first.map(String.init)
    }

    private let kind: BusKind
    private let folder: URL
    private let port: Int

    /// Starts a broker with a folder and a port of its own.
    init(_ kind: BusKind) async throws {
        self.kind = kind
        folder = FileManager.default.temporaryDirectory.appending(path: "bus-test-\(UUID().uuidString)")
        port = try Self.freePort()
        try await control("start")
    }

    /// A bus on it.
    func bus() -> KafkaMessageBus {
        var configuration = kind.configuration()
        configuration.bootstrapServers = "127.0.0.1:\(port)"
        return KafkaMessageBus(configuration: configuration, metrics: MetricsRegistry(), logger: .tests)
    }

    /// Runs the script with an action.
    func control(_ action: String) async throws {
        let isEmbeddedStart = action == "start" && kind == .embedded
        let finished = try await FinishedProcess.run(
            try #require(Self.script(kind)),
            [action, "--data", folder.path, "--port", "\(port)"] + (isEmbeddedStart ? ["--embedded"] : []),
            environment: ProcessInfo.processInfo.environment.filter { $0.key != "KAFKA_BOOTSTRAP" })
        try #require(finished.status == 0, "scripts/kafka \(action): \(finished.complaints)")
    }

    /// Stops the broker and removes its data.
    func remove() async {
        do {
            try await control("stop")
            try FileManager.default.removeItem(at: folder)
        } catch {
            Issue.record("The broker in \(folder.path) was not removed: \(error)")
        }
    }

    /// A port that nobody listens on now, and its controller's, a hundred above.
    private static func freePort() throws -> Int {
        for candidate in (20_000..<30_000).shuffled().prefix(100) where isFree(candidate) && isFree(candidate + 100) {
            return candidate
        }
        throw CocoaError(.featureUnsupported)
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
