internal import Contracts
internal import HTTPServer
internal import Persistence

/// Asks agents about their logs: to verify them, to compare them with what was heard, to export them.
struct AgentLogs: Sendable {
    let queries: QueryClient
    let heard: HeardSeals
    let keys: SealKeyring

    /// How long an agent may take for one question.
    private static let seconds = 10.0
    /// How many events one question is about, but for the rest up to the next seal.
    private static let eventsPerQuestion = 5_000

    /// Who asks, for the messages.
    struct Asker: Sendable {
        let principal: Principal
        let correlation: CorrelationID
    }

    /// Verifies an agent's log for a tenant, from a place on, until a moment.
    /// - Returns: what was found, and where it stopped; nil at the end.
    /// - Throws: a 504 problem when the agent doesn't answer.
    func verify(
        _ agent: AgentContract, after start: HistoryCursor.LogPlace, until deadline: ContinuousClock.Instant,
        for asker: Asker
    ) async throws -> (HistoryReport.Log, HistoryCursor.LogPlace?) {
        var log = HistoryReport.Log(domain: agent.domain.rawValue, service: agent.service)
        var cursor = start.log
        while let next = cursor {
            try await verify(agent, after: next, for: asker, &log, &cursor)
            if ContinuousClock.now >= deadline {
                return (log, HistoryCursor.LogPlace(log: cursor, compared: start.compared))
            }
        }
        var compared = start.compared
        while true {
            let streams = try await heard.streams(of: agent, tenant: asker.principal.tenant, after: compared)
            guard let last = streams.last else { return (log, nil) }
            let answer = try await ask(
                CompareStreams(streams: streams), RuntimeMessages.compareStreams(of: agent.domain), agent, asker)
            log.breaks += try CanonicalJSON.decode(StreamComparison.self, from: answer).breaks
            log.compared += streams.count
            compared = last.stream.text
            if ContinuousClock.now >= deadline {
                return (log, HistoryCursor.LogPlace(log: nil, compared: compared))
            }
        }
    }

    private func verify(
        _ agent: AgentContract, after place: LogCursor, for asker: Asker, _ log: inout HistoryReport.Log,
        _ cursor: inout LogCursor?
    ) async throws {
        let told = place == .start ? try await heard.last(of: agent.domain) : nil
        let query = VerifyLog(after: place, limit: Self.eventsPerQuestion, heard: told)
        let answer = try await ask(query, RuntimeMessages.verifyLog(of: agent.domain), agent, asker)
        let found = try CanonicalJSON.decode(LogVerification.self, from: answer)
        log.events += found.events
        log.others += found.others
        log.seals += found.seals
        log.unsealed += found.unsealed
        log.heardSeal = told ?? log.heardSeal
        log.lastSeal = found.lastSeal ?? log.lastSeal
        log.breaks += found.breaks
        // The gateway has keys of its own: what the agent says of its signatures isn't taken on trust.
        for seal in [told, found.lastSeal].compactMap(\.self) {
            guard let cause = signatureProblem(of: seal, agent.domain) else { continue }
            let own = LogBreak(cause, position: seal.through, seal: seal.number)
            if !log.breaks.contains(own) { log.breaks.append(own) }
        }
        cursor = found.next
    }

    private func signatureProblem(of seal: SealWritten, _ domain: Domain) -> LogBreak.Cause? {
        guard let keys = keys[domain], let read = LogSeal(seal) else { return .sealChanged }
        switch read.isSigned(by: keys) {
        case nil: return .sealKey
        case false?: return .sealSignature
        case true?: return nil
        }
    }

    /// The next piece of an agent's log.
    /// - Throws: a 504 problem when the agent doesn't answer.
    func export(
        _ agent: AgentContract, after place: ExportPlace?, for asker: Asker
    ) async throws -> (piece: [UInt8], place: ExportPlace) {
        let answer = try await ask(
            ExportLog(after: place), RuntimeMessages.exportLog(of: agent.domain), agent, asker)
        let end = answer.firstIndex(of: UInt8(ascii: "\n")) ?? answer.endIndex
        let reached = try CanonicalJSON.decode(ExportPlace.self, from: answer[..<end])
        return (Array(answer[end...].dropFirst()), reached)
    }

    private func ask(
        _ body: some Encodable & Sendable, _ type: MessageType, _ agent: AgentContract, _ asker: Asker
    ) async throws -> [UInt8] {
        let answer = try await queries.ask(
            body, type: type, subject: .seals(of: agent.domain), principal: asker.principal,
            correlation: asker.correlation, seconds: Self.seconds)
        guard let answer else {
            throw HTTPError(
                Problems.make(
                    .gatewayTimeout, "agent-away", "No answer in time",
                    "\(agent.service), which keeps the log, did not answer in time."))
        }
        guard answer.status == 200 else {
            throw HTTPError(Problems.rejected(try CanonicalJSON.decode(Rejection.self, from: answer.body)))
        }
        return answer.body
    }
}
