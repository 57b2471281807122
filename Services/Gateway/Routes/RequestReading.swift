internal import Contracts
internal import Cryptography
internal import Foundation
internal import HTTPServer

/// Reads what requests carry in headers and paths, strictly.
enum RequestReading {
    /// The largest JSON body, in bytes: what a command may hold; longer input travels ahead of it, in chunks.
    static let maximumJSONBytes = 256 * 1024

    /// An identifier of the path.
    /// - Throws: a 400 problem with a pointer to the parameter when it isn't one.
    static func identifier(_ name: String, _ context: some RequestContextProtocol) throws(HTTPError) -> ResourceID {
        let text = try context.parameters.require(name)
        do { return try ResourceID(text) } catch {
            throw Problems.invalid(
                pointer: "/\(name)", rule: "format",
                "The path's \(name) is no identifier: a lower-case UUID is expected.")
        }
    }

    /// The version that `If-Match` names; nil without the header. The tag of a selection of fields names one too.
    static func expectedVersion(_ request: Request) throws(HTTPError) -> Int? {
        guard let header = request.headers[.ifMatch], header != "*" else { return nil }
        let tag = header.utf8.dropFirst().dropLast()
        let parts = tag.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard header.utf8.count > 2, header.hasPrefix("\""), header.hasSuffix("\""), parts.count <= 2,
            let digits = parts.first, digits.first != UInt8(ascii: "0"),
            digits.allSatisfy({ (48...57).contains($0) }), let version = Int(String(decoding: digits, as: UTF8.self)),
            parts.dropFirst().allSatisfy({ $0.count == 12 && $0.allSatisfy(isHexadecimal) })
        else { throw Problems.invalid(pointer: "/If-Match", rule: "format", "If-Match holds no entity tag of ours.") }
        return version
    }

    private static func isHexadecimal(_ character: UInt8) -> Bool {
        (48...57).contains(character) || (97...102).contains(character)
    }

    /// The Idempotency-Key; nil without the header.
    static func idempotencyKey(_ request: Request) throws(HTTPError) -> String? {
        guard let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (33...126).contains($0) }) else {
            throw Problems.invalid(
                pointer: "/Idempotency-Key", rule: "format",
                "An Idempotency-Key has 1 to 255 visible ASCII characters.")
        }
        return key
    }

    /// How many seconds the client wants to wait (`Prefer: wait=N`, RFC 7240), at most 30; nil without.
    static func waitSeconds(_ request: Request) -> Double? {
        guard let header = request.headers[.prefer] else { return nil }
        for preference in header.split(separator: ",") {
            let parts = preference.split(separator: "=").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            if parts.count == 2, parts[0] == "wait", let seconds = Double(parts[1]), seconds >= 0 {
                return min(30, seconds)
            }
        }
        return nil
    }

    /// The request's body as JSON.
    /// - Parameters:
    ///   - request: the request.
    ///   - limit: the largest body, in bytes.
    /// - Throws: 415 for another media type, 413 beyond the limit, 400 for what is no JSON.
    static func json(_ request: Request, upTo limit: Int = maximumJSONBytes) async throws -> JSONValue {
        try requireJSON(request)
        return try parse(try await request.body.collect(upTo: limit))
    }

    /// The request's body as JSON; nil when there is none, whatever its media type says.
    /// - Throws: 415 for another media type, 413 beyond the limit, 400 for what is no JSON.
    static func jsonIfPresent(_ request: Request) async throws -> JSONValue? {
        let bytes = try await request.body.collect(upTo: maximumJSONBytes)
        if bytes.isEmpty { return nil }
        try requireJSON(request)
        return try parse(bytes)
    }

    static func requireJSON(_ request: Request) throws(HTTPError) {
        let given = request.headers[.contentType]
        if given == "application/json" { return }
        let mediaType = given?.split(separator: ";").first
            .map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
        guard mediaType == "application/json" else {
            throw HTTPError(
                Problems.make(
                    .unsupportedMediaType, "unsupported-media-type", "Unsupported media type",
                    "The body must be application/json."))
        }
    }

    /// Reads JSON that can mean one thing only.
    /// - Throws: a 400 problem for anything else.
    static func parse(_ bytes: [UInt8]) throws(HTTPError) -> JSONValue {
        do throws(JSONText.Problem) { try JSONText.check(bytes) } catch {
            throw Problems.invalid(pointer: "", rule: "json", "The body is not valid JSON. \(error)")
        }
        do { return try CanonicalJSON.decode(JSONValue.self, from: bytes) } catch {
            throw Problems.invalid(pointer: "", rule: "json", "The body is not valid JSON.")
        }
    }

    /// Whether the client has that representation already (`If-None-Match`, RFC 9110 section 13.1.2: compared weakly).
    static func isUnchanged(_ request: Request, tag: String) -> Bool {
        guard let known = request.headers[.ifNoneMatch] else { return false }
        return known == "*"
            || known.split(separator: ",").contains { entry in
                let text = entry.trimmingCharacters(in: .whitespaces)
                return text == tag || text == "W/\(tag)"
            }
    }

    /// The trace context, when it is well formed; a malformed one is dropped, as its specification wants.
    static func traceParent(_ request: Request) -> String? {
        guard let text = request.headers[.traceParent], text.utf8.count == 55,
            text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) || $0 == 45 })
        else { return nil }
        return text
    }

    /// The correlation of all that a request causes: its request id when that is a UUID, a new one otherwise.
    static func correlation(_ context: some RequestContextProtocol) -> CorrelationID {
        if let id = context.requestID, let correlation = try? CorrelationID(id) { return correlation }
        return CorrelationID(.random())
    }
}
