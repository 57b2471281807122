import AgentRuntime
import Contracts
import Cryptography
import Foundation
import HTTPServer
import MessageBus
import Observability
import Synchronization
import Testing

@testable import Gateway

@Suite("Uploads travel in chunks, and what is refused or broken is given up")
struct UploadTests {
    /// A body in pieces that may break off.
    private final class Pieces: RequestBodySource {
        private let rest: Mutex<ArraySlice<[UInt8]>>
        private let breaksOff: Bool

        init(_ pieces: [[UInt8]], breaksOff: Bool = false) {
            rest = Mutex(pieces[...])
            self.breaksOff = breaksOff
        }

        func next() async throws -> [UInt8]? {
            if let piece = rest.withLock({ $0.popFirst() }) { return piece }
            if breaksOff { throw RequestBodyError.disconnected }
            return nil
        }
    }

    private let bus = InMemoryMessageBus(logger: Logger(label: "test", sink: CollectingLogSink()))
    private let logger = Logger(label: "test", sink: CollectingLogSink())

    private let room = RequestRoom(places: 1, metrics: MetricsRegistry())

    private func form(_ file: [UInt8], ends: Bool = true) -> [UInt8] {
        let head = """
            --b\r\nContent-Disposition: form-data; name="title"\r\n\r\nBackup policy\r\n--b\r\n\
            Content-Disposition: form-data; name="organisation"\r\n\r\n7c9e6679-7425-40de-944b-e07fc1f90ae7\r\n\
            --b\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\n
            """
        return Array(head.utf8) + file + (ends ? Array("\r\n--b--\r\n".utf8) : [])
    }

    private func forward(
        _ body: Pieces, maximumBytes: Int = 1 << 20, window: Int = 16, patience: Duration = .seconds(5)
    ) async throws -> UploadForwarder.Input {
        let key = Data(repeating: 7, count: 32)
        let issuer = CommandIssuer(
            publisher: try bus.makePublisher(),
            seals: [.policy: RequestSeal(keys: try CommandKeyRing(signing: "k", keys: ["k": key]))],
            failpoints: .none, clock: { Timestamp(microseconds: 1_000_000) }, deadlineSeconds: 5)
        let givenUp = GivenUpUploads(logger: logger)
        let forwarder = UploadForwarder(
            issuer: issuer, pace: UploadPace(bus: bus, window: window, patience: patience), room: room,
            maximumBytes: maximumBytes, givenUp: givenUp)
        let route = try #require(ResourceDescription.policy.commands.first { $0.takesFile && $0.method == "POST" })
        let request = Request(
            method: .post, target: "/", headers: [.contentType: "multipart/form-data; boundary=b"],
            body: RequestBody(source: body))
        // The service tells what waits even when it is told to end at once.
        let shutdown = ShutdownSignal()
        shutdown.request()
        do {
            let input = try await forwarder.forward(
                request, route, subject: StreamName(kind: Policy.kind, id: ResourceID(UUID())),
                message: MessageID(UUID()),
                principal: Principal(tenant: TenantID("demo"), subject: "anna", roles: [.complianceOfficer]),
                correlation: CorrelationID(UUID()), place: nil)
            try await givenUp.run(until: shutdown)
            return input
        } catch {
            try await givenUp.run(until: shutdown)
            throw error
        }
    }

    /// How many records the domain's command topic holds.
    private func sent() async throws -> Int {
        let topic = TopicSpecification(topic: Domain.policy.commands, partitions: 4)
        _ = try await bus.createTopics([topic])
        var count = 0
        for partition in 0..<Int32(try await bus.partitionCount(of: Domain.policy.commands)) {
            let ends = try await bus.watermarks(of: TopicPartition(topic: Domain.policy.commands, partition: partition))
            count += Int(ends.end)
        }
        return count
    }

    @Test("A file takes its place among the files, and gives it back however it ends")
    func ownRoom() async throws {
        _ = try await forward(Pieces([form([UInt8](repeating: UInt8(ascii: "a"), count: 10))]))
        #expect(room.count == 0)
        let only = try room.enter()
        await #expect { try await forward(Pieces([form([UInt8](repeating: UInt8(ascii: "a"), count: 10))])) } throws: {
            ($0 as? HTTPError)?.status == .serviceUnavailable
        }
        only.leave()
        _ = try? await forward(Pieces([form([UInt8](repeating: UInt8(ascii: "a"), count: 10), ends: false)]))
        #expect(room.count == 0)
    }

    @Test func aFileInChunks() async throws {
        let file = [UInt8](repeating: UInt8(ascii: "a"), count: 600 * 1024)
        let input = try await forward(Pieces([form(file)]))
        #expect(input.content?.chunks == 3)
        #expect(input.content?.length == file.count)
        #expect(input.content?.digest == SHA256Digest(of: file).hex)
        #expect(input.content?.name == "a.md")
        #expect(input.members["title"] == .string("Backup policy"))
        #expect(try await sent() == 3)
    }

    @Test("A file is judged by its beginning, however it trickles")
    func byteByByte() async throws {
        let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]
        #expect(try await forward(Pieces(form(zip).map { [$0] })).content?.length == zip.count)
        let before = try await sent()
        let image: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        await #expect { try await forward(Pieces(form(image).map { [$0] })) } throws: { error in
            (error as? HTTPError)?.status == .unsupportedMediaType
        }
        #expect(try await sent() == before)
    }

    @Test("What broke off or went over the limit is given up: two chunks, and the word that they can go")
    func givenUp() async throws {
        let file = [UInt8](repeating: UInt8(ascii: "a"), count: 600 * 1024)
        await #expect(throws: RequestBodyError.self) {
            try await forward(Pieces([form(file, ends: false)], breaksOff: true))
        }
        #expect(try await sent() == 3)
        await #expect { try await forward(Pieces([form(file)]), maximumBytes: 550 * 1024) } throws: { error in
            (error as? HTTPError)?.status == .contentTooLarge
        }
    }

    @Test("An agent that reads nothing ends an upload at its window, with 503 and a time to come back")
    func theAgentIsAway() async throws {
        let file = [UInt8](repeating: UInt8(ascii: "a"), count: 5 * ChunkPosition.maximumBytes)
        let error = await #expect(throws: HTTPError.self) {
            try await forward(
                Pieces([form(file)]), maximumBytes: file.count, window: 2, patience: .milliseconds(100))
        }
        #expect(error?.status == .serviceUnavailable)
        #expect(error?.headers[.retryAfter] == "1")
        #expect(try await sent() == 3, "two chunks, and the word that they can go")
    }

    @Test("An agent that reads lets a file of any length through")
    func theAgentReads() async throws {
        let file = [UInt8](repeating: UInt8(ascii: "a"), count: 9 * ChunkPosition.maximumBytes)
        let contract = AgentContract.policy
        let subscriber = try bus.makeSubscriber(
            SubscriptionPlan(.group(contract.service, topics: [contract.domain.commands])))
        let reader = Task { try await subscriber.run(Reader()) }
        let input = try await forward(Pieces([form(file)]), maximumBytes: file.count, window: 2)
        #expect(input.content?.chunks == 9)
        subscriber.stop()
        try await reader.value
    }

    private struct Reader: PartitionHandler {
        func handle(_ records: [IncomingRecord]) async throws {}
    }

    @Test func anEmptyFileLeavesNothing() async throws {
        await #expect { try await forward(Pieces([form([])])) } throws: { error in
            (error as? HTTPError)?.status == .unprocessableContent
        }
        #expect(try await sent() == 0)
    }
}
