internal import Contracts
internal import Persistence

/// Answers the queries that every agent's runtime answers: verifying, comparing and exporting its log.
struct LogQueries: Sendable {
    let service: String
    let domain: Domain
    let verifier: PostgresLogVerifier
    let pool: PostgresPool

    /// The most that an answer to an export holds, in bytes: brokers refuse records over a megabyte.
    var answerBytes = 512 * 1024
    /// The most events that one query verifies, but for the rest up to the next seal.
    static let mostEvents = 20_000

    /// Whether it is one of them.
    func has(_ type: MessageType) -> Bool {
        [
            RuntimeMessages.verifyLog(of: domain), RuntimeMessages.compareStreams(of: domain),
            RuntimeMessages.exportLog(of: domain),
        ].contains(type)
    }

    /// Answers one; nil when it isn't one of them.
    /// - Throws: ``Rejection``, `DatabaseError`.
    func answer(_ request: DecodedRequest) async throws -> QueryAnswer? {
        let type = request.attributes.type
        guard has(type) else { return nil }
        guard !VerifyLog.allowedRoles.isDisjoint(with: request.request.requester.roles) else {
            throw Rejection(status: 403, problem: "forbidden", detail: "Your roles don't allow \(type.name).")
        }
        switch type {
        case RuntimeMessages.verifyLog(of: domain):
            return try await verify(
                try CanonicalJSON.decode(VerifyLog.self, from: request.body), tenant: request.attributes.tenant)
        case RuntimeMessages.compareStreams(of: domain):
            let query = try CanonicalJSON.decode(CompareStreams.self, from: request.body)
            let breaks = try await verifier.compare(
                Array(query.streams.prefix(CompareStreams.mostStreams)), of: request.attributes.tenant)
            return try QueryAnswer(json: StreamComparison(breaks: breaks))
        default:
            return try await export(
                try CanonicalJSON.decode(ExportLog.self, from: request.body), tenant: request.attributes.tenant)
        }
    }

    private func verify(_ query: VerifyLog, tenant: TenantID) async throws -> QueryAnswer {
        var found = try await verifier.verify(
            tenant: tenant, after: query.after, limit: min(query.limit, Self.mostEvents))
        if let heard = query.heard, !(try await verifier.has(heard)) {
            found.breaks.append(LogBreak(.setBack, position: heard.through, seal: heard.number))
        }
        return try QueryAnswer(json: found)
    }

    /// The place that was reached, as a line, and lines of the export up to it.
    func export(_ query: ExportLog, tenant: TenantID) async throws -> QueryAnswer {
        var export = LogExport(
            pool: pool, service: service, domain: domain, tenant: tenant, after: query.after?.cursor)
        var place = query.after
        var known = query.after?.bytes ?? 0
        var bytes: [UInt8] = []
        fill: while bytes.count < answerBytes {
            guard let lines = try await export.next() else {
                place = ExportPlace(cursor: place?.cursor ?? .start, isEnd: true)
                break
            }
            for (line, cursor) in lines {
                let rest = line.dropFirst(known)
                known -= line.count - rest.count
                let part = rest.prefix(answerBytes - bytes.count)
                bytes += part
                if part.count == rest.count, cursor != place?.cursor {
                    place = ExportPlace(cursor: cursor)
                } else if let before = place {
                    place = ExportPlace(cursor: before.cursor, bytes: before.bytes + part.count)
                }
                if part.count < rest.count { break fill }
            }
        }
        guard let place else { throw Rejection(status: 409, problem: "too-small", detail: "No line has room.") }
        return QueryAnswer(
            bytes: try CanonicalJSON.encode(place) + [UInt8(ascii: "\n")] + bytes, contentType: "application/x-ndjson")
    }
}
