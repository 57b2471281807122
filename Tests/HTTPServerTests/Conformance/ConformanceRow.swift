import Testing

/// One rule of HTTP's, the bytes that try it, and what must become of them.
struct ConformanceRow: Sendable, CustomTestStringConvertible {
    /// What must come back.
    enum Fate: Sendable {
        /// An answer of the server's own with this status, as a problem document, and the end of the connection: what
        /// follows can't be taken for a request.
        case refused(Int)
        /// These answers in order, and a connection that goes on.
        case answered([Answer])
        /// These answers in order, and the end of the connection.
        case answeredAndEnded([Answer])
        /// The end of the connection, without an answer.
        case ended
    }

    /// One answer.
    struct Answer: Sendable {
        let status: Int
        /// The body; nil for any.
        let text: String?
        /// False where the request or the status leaves none.
        let hasBody: Bool
        /// Fields that it must have, nil for those that it must not.
        let fields: [String: String?]

        init(_ status: Int, _ text: String? = nil, hasBody: Bool = true, _ fields: [String: String?] = [:]) {
            self.status = status
            self.text = text
            self.hasBody = hasBody
            self.fields = fields
        }
    }

    let section: String
    let rule: String
    let bytes: [UInt8]
    /// True when the client closes its sending side behind the bytes.
    let halfCloses: Bool
    let fate: Fate

    var testDescription: String { "\(section): \(rule)" }

    init(_ section: String, _ rule: String, _ bytes: [UInt8], halfCloses: Bool = false, _ fate: Fate) {
        self.section = section
        self.rule = rule
        self.bytes = bytes
        self.halfCloses = halfCloses
        self.fate = fate
    }

    init(_ section: String, _ rule: String, _ text: String, halfCloses: Bool = false, _ fate: Fate) {
        self.init(section, rule, Array(text.utf8), halfCloses: halfCloses, fate)
    }

    // What most rows are made of.

    static let hello = Answer(200, "hello")

    /// A request for `/hello` with a Host and these fields.
    static func get(_ fields: String = "", target: String = "/hello", version: String = "HTTP/1.1") -> String {
        "GET \(target) \(version)\r\nHost: a\r\n\(fields)\r\n"
    }

    /// A request whose body is sent back.
    static func post(_ fields: String, _ body: String = "", version: String = "HTTP/1.1") -> String {
        "POST /echo \(version)\r\nHost: a\r\n\(fields)\r\n\(body)"
    }

    /// A chunked request whose body is sent back.
    static func chunked(_ body: String) -> String {
        post("Transfer-Encoding: chunked\r\n", body)
    }
}
