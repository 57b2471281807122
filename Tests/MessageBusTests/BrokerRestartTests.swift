import Contracts
import Foundation
import MessageBus
import Testing

@Suite("A broker killed under load", .serialized, .timeLimit(.minutes(5)))
struct BrokerRestartTests {
    static let control = BusKind.value("DORA_TEST_KAFKA_CONTROL")

    @Test(
        "Loses nothing that was acknowledged, doubles nothing, keeps the order",
        .enabled(
            if: control != nil && BusKind.kafka.isAvailable,
            "DORA_TEST_KAFKA_CONTROL is not set: no broker was killed"))
    func killAndRestart() async throws {
        let bench = try await Bench(.kafka)
        let publisher = try bench.bus.makePublisher()
        let handler = RecordingHandler()
        let isOver = Observed(false)
        let acknowledged = Observed<[Int32: Int]>([:])
        try await bench.withMember(bench.plan(), handler) { _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for partition in Int32(0)..<4 {
                    group.addTask {
                        var number = 0
                        while !isOver.value {
                            _ = try await publisher.publish(bench.record("\(number)", partition: partition))
                            number += 1
                            let count = number
                            acknowledged.update { $0[partition] = count }
                        }
                    }
                }
                await acknowledged.until { $0.values.reduce(0, +) > 1000 }
                try Self.run("kill")
                let atKill = acknowledged.value.values.reduce(0, +)
                try Self.run("restart")
                await acknowledged.until { $0.values.reduce(0, +) > atKill + 1000 }
                isOver.update { $0 = true }
                try await group.waitForAll()
            }
            let total = acknowledged.value.values.reduce(0, +)
            _ = await handler.until(records: total)
        }
        await publisher.close()
        for partition in Int32(0)..<4 {
            let numbers = handler.happenings.value.records.filter { $0.partition == partition }
            var seen: Set<Int64> = []
            // The consumer may get a batch again whose commit the kill prevented; the log itself holds each once.
            let distinct = numbers.filter { seen.insert($0.offset).inserted }.map(\.text)
            #expect(distinct == (0..<(acknowledged.value[partition] ?? 0)).map { "\($0)" })
        }
    }

    private static func run(_ action: String) throws {
        let words = (control ?? "").split(separator: " ").map(String.init)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words.first ?? "")
        process.arguments = [action] + words.dropFirst()
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
