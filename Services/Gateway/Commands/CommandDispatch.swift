internal import AgentRuntime
internal import Contracts
internal import HTTPServer
internal import MessageBus
internal import Observability

/// Sends commands as requests ask for them: admitted, handed to Kafka, noted as operations.
struct CommandDispatch: Sendable {
    let issuer: CommandIssuer
    let identities: IdentityFactory
    let operations: OperationStore
    let notes: OperationNotes
    let admission: Admission
    let logger: Logger

    /// How long a command waits for the database, which it doesn't need.
    private static let databaseSeconds = 1.0

    /// Hands a command to Kafka, and notes it so that it is listed while it's pending.
    /// - Parameters:
    ///   - draft: the command.
    ///   - key: the request's Idempotency-Key, which an unconfirmed request is repeated under.
    /// - Throws: a 503 problem when too much waits or the broker doesn't confirm, `BusError` for a command too large.
    func send(_ draft: CommandDraft, key: String) async throws -> IssuedCommand {
        let (domain, tenant) = (draft.type.domain, draft.principal.tenant)
        try admission.admit(domain, tenant)
        admission.issued(domain, tenant)
        defer { admission.finished(domain, tenant) }
        let issued = try await publish(draft, key: key)
        await note([issued], tenant)
        return issued
    }

    /// Hands commands of one tenant to Kafka side by side, each for itself: one that fails stops no other.
    /// - Parameters:
    ///   - drafts: the commands.
    ///   - key: the request's Idempotency-Key.
    /// - Returns: what came of each, in their order; the errors are those of ``send(_:key:)``.
    func send(all drafts: [CommandDraft], key: String) async -> [Result<IssuedCommand, any Error>] {
        guard let tenant = drafts.first?.principal.tenant else { return [] }
        var admitted: [Domain] = []
        defer { for domain in admitted { admission.finished(domain, tenant) } }
        var results = [Result<IssuedCommand, any Error>](
            repeating: .failure(HTTPError(.internalServerError)), count: drafts.count)
        await withTaskGroup(of: (Int, Result<IssuedCommand, any Error>).self) { group in
            for (index, draft) in drafts.enumerated() {
                do throws(HTTPError) {
                    try admission.admit(draft.type.domain, tenant)
                } catch {
                    results[index] = .failure(error)
                    continue
                }
                admission.issued(draft.type.domain, tenant)
                admitted.append(draft.type.domain)
                group.addTask {
                    do { return (index, .success(try await publish(draft, key: key))) } catch {
                        return (index, .failure(error))
                    }
                }
            }
            for await (index, result) in group { results[index] = result }
        }
        await note(results.compactMap { try? $0.get() }, tenant)
        return results
    }

    /// Operations that are there already, since a request is repeated. A database that is away makes nobody's command
    /// fail.
    func known(_ ids: [ResourceID], _ tenant: TenantID) async -> [ResourceID: Operation] {
        do {
            let operations = operations
            let found = try await TimeLimit.run(seconds: Self.databaseSeconds) {
                try await operations.find(ids, tenant: tenant)
            }
            return Dictionary((found ?? []).map { ($0.id, $0) }) { first, _ in first }
        } catch {
            logger.warning("A repeat could not be looked for", metadata: ["error": "\(error)"])
            return [:]
        }
    }

    private func publish(_ draft: CommandDraft, key: String) async throws -> IssuedCommand {
        do {
            return try await issuer.issue(draft)
        } catch let error as BusError where error.code != .messageTooLarge {
            throw unknownOutcome(of: draft, error, key)
        }
    }

    /// Notes what Kafka has, so that it is listed while it's pending.
    func note(_ issued: [IssuedCommand], _ tenant: TenantID) async {
        guard !issued.isEmpty else { return }
        do {
            try await notes.note(issued, tenant: tenant)
        } catch {
            // The command is safe with Kafka; only the list of pending operations lacks it until its outcome comes.
            logger.warning("An issued operation could not be noted", metadata: ["error": "\(error)"])
        }
    }

    /// Kafka has not confirmed in time: the command may arrive or not, and repeating it with its key is harmless.
    private func unknownOutcome(of draft: CommandDraft, _ error: BusError, _ key: String) -> HTTPError {
        logger.error("A command was not confirmed by the broker", metadata: ["error": "\(error)"])
        let operation = OperationIdentity.operation(message: draft.message, requestHash: draft.requestHash)
        let address = OperationAddress(operation: operation, issuedAt: issuer.clock())
            .text(tenant: draft.principal.tenant, factory: identities)
        let href = "/api/v1/operations/\(address)"
        return HTTPError(
            Problems.make(
                .serviceUnavailable, "outcome-unknown", "Not confirmed in time",
                "The outcome is unknown: repeat the request with this Idempotency-Key, or ask the operation.",
                extensions: ["operation": .string(href), "idempotencyKey": .string(key)]),
            headers: [.retryAfter: "2", .location: href, .idempotencyKey: key])
    }
}
