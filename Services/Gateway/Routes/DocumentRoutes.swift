internal import Contracts
internal import Foundation
internal import HTTPServer

/// A policy's document: its bytes stay with the agent, and are asked for range by range at the reader's pace.
struct DocumentRoutes: Sendable {
    let readModel: ReadModel
    let audit: AuditReader
    let queries: QueryClient

    /// How much is asked for at once, in bytes.
    private static let rangeBytes = 256 * 1024
    private static let seconds = 10.0

    func add(to group: RouterGroup<AuthenticatedContext>) {
        group.get("/policies/{id}/document") { request, context in try await get(request, context) }
    }

    private func get(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
        let principal = try context.requirePrincipal()
        let id = try RequestReading.identifier("id", context)
        let items = try request.queryItems()
        try PageReading.refuseUnknown(items, known: ["version"])
        let policy = try await policy(id, version: items["version"], principal)
        let document = policy.document
        let tag = "\"\(document.digest)\""
        if RequestReading.isUnchanged(request, tag: tag) {
            return Response(status: .notModified, headers: [.eTag: tag])
        }
        let correlation = RequestReading.correlation(context)
        // The first range comes before the status is sent, so that an agent which is away is a 504 and not a torso.
        let first = try await range(of: policy, 0, principal, correlation)
        let queries = self
        return Response(
            status: .ok,
            headers: [
                .contentType: document.mediaType, .eTag: tag,
                .contentDisposition: "attachment; filename*=UTF-8''\(Self.encode(document.name))",
                "X-Content-Type-Options": "nosniff",
            ],
            body: .stream(length: document.length) { writer in
                try await writer.write(first)
                var offset = first.count
                while offset < document.length {
                    let next = try await queries.range(of: policy, offset, principal, correlation)
                    guard !next.isEmpty else { throw HTTPError(.gatewayTimeout) }
                    try await writer.write(next)
                    offset += next.count
                }
            })
    }

    private func policy(_ id: ResourceID, version: String?, _ principal: Principal) async throws -> Policy {
        let body: [UInt8]?
        if let version {
            guard let number = Int(version), number > 0, PageReading.versions.contains(number) else {
                throw Problems.invalid(pointer: "/version", rule: "format", "A version is a whole number from 1.")
            }
            let stream = StreamName(kind: Policy.kind, id: id)
            body = try await audit.version(number, of: stream, tenant: principal.tenant)?.resource.map {
                Array($0.utf8)
            }
        } else {
            body = try await readModel.resource(Policy.kind, id, tenant: principal.tenant)?.body
        }
        guard let body else { throw HTTPError(Problems.notFound("There is no policy \(id).")) }
        return try CanonicalJSON.decode(Policy.self, from: body)
    }

    private func range(
        of policy: Policy, _ offset: Int, _ principal: Principal, _ correlation: CorrelationID
    ) async throws -> [UInt8] {
        let query = ReadDocument(
            policy: policy.id, digest: policy.document.digest, offset: offset, count: Self.rangeBytes)
        let answer = try await queries.ask(
            query, subject: policy.stream, principal: principal, correlation: correlation, seconds: Self.seconds)
        guard let answer else {
            throw HTTPError(
                Problems.make(
                    .gatewayTimeout, "agent-away", "No answer in time",
                    "The agent that keeps the document did not answer in time."))
        }
        guard answer.status == 200 else {
            throw HTTPError(Problems.rejected(try CanonicalJSON.decode(Rejection.self, from: answer.body)))
        }
        return answer.body
    }

    private static func encode(_ name: String) -> String {
        name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "document"
    }
}
