internal import Contracts
internal import HTTPServer
internal import MessageBus

/// Holds an upload back until the agent has read what was sent of it: the one write that waits for an agent. So a file
/// of any size takes a bounded part of the topic, and an agent that is away is no place to pile files up before.
struct UploadPace: Sendable {
    /// Answers what the agents have read.
    let bus: any MessageBus
    /// How many chunks of one upload may be unread.
    let window: Int
    /// How long the agent may make no progress before the upload is refused.
    let patience: Duration

    private static let firstPause = Duration.milliseconds(5)
    private static let longestPause = Duration.milliseconds(200)

    /// Returns once the domain's agent has committed the record's offset, and so its database the record.
    /// - Throws: a 503 problem when the agent has made no progress for as long as is waited; `CancellationError` when
    ///   the client has gone.
    func waitUntilRead(_ position: RecordPosition, by domain: Domain) async throws {
        guard let agent = MessageCatalogue.agent(of: domain) else { return }
        var pause = Self.firstPause
        var seen: Int64?
        var until = ContinuousClock.now + patience
        while true {
            let committed = try await committed(position, group: agent.service)
            if let committed, committed > position.offset { return }
            if committed != seen {
                seen = committed
                until = ContinuousClock.now + patience
            }
            guard ContinuousClock.now < until else { throw refusal(agent.service) }
            try await Task.sleep(for: pause)
            pause = min(pause * 2, Self.longestPause)
        }
    }

    /// The agent's next offset; nil when none is known, as while the broker is away.
    private func committed(_ position: RecordPosition, group: String) async throws -> Int64? {
        do throws(BusError) {
            return try await bus.committedOffsets(group: group, of: position.topic)[position.partition]
        } catch {
            guard error.isRetryable else { throw error }
            return nil
        }
    }

    private func refusal(_ agent: String) -> HTTPError {
        let seconds = patience.components.seconds
        return HTTPError(
            Problems.make(
                .serviceUnavailable, "agent-not-reading", "The upload waits for its agent",
                """
                \(agent) has read nothing of this file for \(seconds) seconds, so the upload was given up and nothing \
                was changed. Send it again later.
                """),
            headers: [.retryAfter: "\(max(1, seconds))"])
    }
}
