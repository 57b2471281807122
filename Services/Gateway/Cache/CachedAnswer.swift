internal import Cryptography
internal import HTTPServer

/// An answer to a reading request, as it goes out each time.
struct CachedAnswer: Sendable {
    /// The body, JSON.
    let body: [UInt8]
    /// Its entity tag.
    let tag: String
    /// The address of the next page; nil where there is none.
    var link: String?
    /// The body's compressed form, once a client wanted it.
    let compressed = CompressedBody()

    /// A tag for bytes that have no version: a list.
    static func tag(of body: [UInt8]) -> String { "\"\(SHA256Digest(of: body).hex.prefix(32))\"" }

    /// The answer to a request; without the body where the client has it already.
    func response(to request: Request) -> Response {
        var headers: HTTPFields = [.eTag: tag]
        if let link { headers[.link] = link }
        guard !RequestReading.isUnchanged(request, tag: tag) else {
            return Response(status: .notModified, headers: headers)
        }
        var response = Response.json(body, headers: headers)
        response.compressed = compressed
        return response
    }

    /// About what it takes of memory. The compressed form is counted before it is there, at an eighth of the body, which
    /// lists of ours don't reach.
    var size: Int { body.count + body.count / 8 + (link?.utf8.count ?? 0) + 256 }
}
