/// How a body is sent: as it is, or compressed (RFC 9110, section 8.4.1).
enum ContentCoding: Sendable, Equatable {
    case identity
    case gzip

    /// The coding that a request wants (RFC 9110, section 12.5.3): gzip where it is wanted as much as the body as it is.
    /// What is malformed, and a client that refuses everything, gets the body as it is.
    /// - Parameter header: the value of `Accept-Encoding`; nil where the request has none.
    static func chosen(by header: String?) -> ContentCoding {
        guard let header, let wanted = WeightedValues(parsing: header) else { return .identity }
        var gzip: Double?
        var identity: Double?
        var rest: Double?
        for value in wanted.values {
            switch value.value.lowercased() {
            case "gzip", "x-gzip": gzip = max(gzip ?? 0, value.weight)
            case "identity": identity = value.weight
            case "*": rest = value.weight
            default: continue
            }
        }
        let weight = gzip ?? rest ?? 0
        return weight > 0 && weight >= (identity ?? 0) ? .gzip : .identity
    }

    /// Whether bodies of a media type become smaller; those of events are left alone, since each must leave at once.
    static func pays(for mediaType: String?) -> Bool {
        guard let mediaType else { return false }
        // What nearly all answers are.
        if mediaType == "application/json" { return true }
        let type = mediaType.prefix { $0 != ";" && $0 != " " }.lowercased()
        if type == "text/event-stream" { return false }
        return type.hasPrefix("text/") || type.hasSuffix("+json") || type.hasSuffix("+xml")
            || ["application/json", "application/x-ndjson", "application/xml", "application/javascript"].contains(type)
    }
}
