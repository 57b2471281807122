import Foundation

/// What this process has open and runs, as the system counts it.
struct ProcessResources: CustomStringConvertible {
    let files: Int
    let threads: Int
    /// Threads of librdkafka and of the bus.
    let clientThreads: Int

    var description: String { "\(files) files, \(threads) threads, \(clientThreads) of them clients'" }

    init() throws {
        let manager = FileManager.default
        files = try manager.contentsOfDirectory(atPath: "/proc/self/fd").count
        let names = try manager.contentsOfDirectory(atPath: "/proc/self/task").map { Self.name(of: $0) }
        threads = names.count
        clientThreads = names.count { $0.hasPrefix("rdk:") || $0.hasPrefix("kafka-consumer") }
    }

    /// A thread's name; none for one that has just ended.
    private static func name(of thread: String) -> String {
        do { return try String(contentsOfFile: "/proc/self/task/\(thread)/comm", encoding: .utf8) } catch { return "" }
    }

    /// The counts once they have stopped falling: a client is freed after its run has returned.
    static func settled() async throws -> ProcessResources {
        var last = try ProcessResources()
        var unchanged = 0
        while unchanged < 10 {
            try await Task.sleep(for: .milliseconds(100))
            let next = try ProcessResources()
            unchanged = next.files < last.files || next.clientThreads < last.clientThreads ? 0 : unchanged + 1
            last = next
        }
        return last
    }
}
