internal import AgentRuntime
internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer
internal import MessageBus

/// Reads a form and forwards its file in chunks, ahead of the command that will name it, at the agent's pace. The
/// gateway keeps no document.
struct UploadForwarder: Sendable {
    /// What a form held.
    struct Input: Sendable {
        let members: [String: JSONValue]
        let content: ContentReference?
        /// What has sent the content; nil without one.
        let sender: ChunkSender?
    }

    let issuer: CommandIssuer
    let pace: UploadPace
    let room: RequestRoom
    let maximumBytes: Int
    let givenUp: GivenUpUploads

    /// Reads the form of a route that takes a file.
    /// - Parameter place: the request's among all others; a file keeps to a room of its own, since its client decides
    ///   how long it takes.
    /// - Throws: 400, 413, 415, 422 or 503 problems; what was forwarded already is given up.
    func forward(
        _ request: Request, _ route: CommandRoute, subject: StreamName, message: MessageID, principal: Principal,
        correlation: CorrelationID, place: RequestPlace?
    ) async throws -> Input {
        let ownPlace = try room.enter()
        defer { ownPlace.leave() }
        place?.leave()
        let attempt = MessageID(.random())
        let sender = ChunkSender(
            issuer: issuer, pace: pace, domain: route.command.domain, subject: subject, attempt: attempt,
            principal: principal,
            correlation: correlation)
        do {
            return try await read(request, route, sender)
        } catch {
            givenUp.take(sender)
            throw error
        }
    }

    private func read(_ request: Request, _ route: CommandRoute, _ sender: ChunkSender) async throws -> Input {
        let form = try MultipartReader(request)
        var members: [String: JSONValue] = [:]
        var content: ContentReference?
        while let part = try await form.nextPart() {
            if part.name == "file" {
                guard content == nil else {
                    throw Problems.invalid(pointer: "/file", rule: "once", "One file is expected.")
                }
                content = try await forward(part, sender)
            } else {
                guard members[part.name] == nil else {
                    throw Problems.invalid(pointer: "/\(part.name.prefix(80))", rule: "once", "The field stands twice.")
                }
                members[part.name] = try Self.value(of: try await part.text(), part.name, route.body)
            }
        }
        var problems = RequestValidator.problems(in: .object(members), fields: route.body)
        if content == nil {
            problems.append(
                FieldProblem(pointer: "/file", rule: "required", detail: "A part named file is required.", article: nil)
            )
        }
        guard problems.isEmpty else { throw HTTPError(Problems.invalid(problems)) }
        return Input(members: members, content: content, sender: sender)
    }

    /// A form's field is text; what the description wants as a number or a truth value is read as one.
    private static func value(of text: String, _ name: String, _ fields: [FieldDescription]) throws -> JSONValue {
        guard let field = fields.first(where: { $0.name == name }) else { return .string(text) }
        return FilterColumn.value(of: text, field) ?? .string(text)
    }

    /// - Throws: a 415 problem for what begins as no document.
    private static func judge(_ head: [UInt8]) throws(HTTPError) {
        guard let problem = FileSniffer.problem(firstBytes: head) else { return }
        let field = FieldProblem(pointer: "/file", rule: "type", detail: Sentence(verbatim: problem), article: nil)
        throw HTTPError(
            Problems.make(
                .unsupportedMediaType, "document-unsupported-type", "Unsupported document", Sentence(verbatim: problem),
                extensions: ["errors": .array([field.problemValue])]))
    }

    private func forward(_ part: MultipartPart, _ sender: ChunkSender) async throws -> ContentReference {
        var hasher = SHA256Hasher()
        var length = 0
        var head: [UInt8] = []
        for try await piece in part {
            // A client may send byte by byte: the file is judged by its beginning, before anything leaves.
            if head.count < FileSniffer.bytes {
                head += piece.prefix(FileSniffer.bytes - head.count)
                if head.count == FileSniffer.bytes { try Self.judge(head) }
            }
            length += piece.count
            guard length <= maximumBytes else {
                throw HTTPError(
                    Problems.make(
                        .contentTooLarge, "document-too-large", "File too large",
                        "The file is over the limit of \(maximumBytes) bytes."))
            }
            hasher.update(piece)
            try await sender.add(piece)
        }
        guard length > 0 else {
            throw HTTPError(
                Problems.rejected(
                    Rejection(
                        status: 422, problem: "document-empty", detail: "The file is empty.", pointer: "/file",
                        rule: "empty")))
        }
        if head.count < FileSniffer.bytes { try Self.judge(head) }
        let chunks = try await sender.finish()
        return ContentReference(
            attempt: sender.attempt, chunks: chunks, length: length, digest: hasher.digest().hex,
            mediaType: part.contentType ?? MessageAttributes.octets,
            name: part.filename.flatMap { $0.isEmpty ? nil : String($0.prefix(200)) } ?? "document")
    }
}
