import HTTPServer
import Testing

/// Every malformed or ambiguous request is refused with the right status, as a problem document, and the connection
/// ends, so that what follows can't be taken for a request.
@Suite struct MalformedRequestTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let request: String
        let status: Int
        var testDescription: String { name }

        init(_ name: String, _ status: Int, _ request: String) {
            self.name = name
            self.status = status
            self.request = request
        }
    }

    /// A head with a Host that is otherwise as given.
    static func get(_ fields: String = "", target: String = "/hello", version: String = "HTTP/1.1") -> String {
        "GET \(target) \(version)\r\nHost: a\r\n\(fields)\r\n"
    }

    static func post(_ fields: String, _ body: String = "", version: String = "HTTP/1.1") -> String {
        "POST /echo \(version)\r\nHost: a\r\n\(fields)\r\n\(body)"
    }

    static let chunked = "Transfer-Encoding: chunked\r\n"

    static let cases: [Case] = [
        Case("both lengths, length first", 400, post("Content-Length: 3\r\n\(chunked)", "0\r\n\r\n")),
        Case("both lengths, coding first", 400, post("\(chunked)Content-Length: 3\r\n", "0\r\n\r\n")),
        Case("two hosts", 400, get("Host: b\r\n")),
        Case("two equal hosts", 400, get("Host: a\r\n")),
        Case("no host", 400, "GET /hello HTTP/1.1\r\n\r\n"),
        Case("host with a space", 400, "GET /hello HTTP/1.1\r\nHost: a b\r\n\r\n"),
        Case("host with a slash", 400, "GET /hello HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        Case("folded field", 400, get("X: a\r\n b\r\n")),
        Case("folded by a tab", 400, get("X: a\r\n\tb\r\n")),
        Case("first field folded", 400, "GET /hello HTTP/1.1\r\n Host: a\r\n\r\n"),
        Case("bare LF after the request line", 400, "GET /hello HTTP/1.1\nHost: a\r\n\r\n"),
        Case("bare LF after a field", 400, "GET /hello HTTP/1.1\r\nHost: a\nX: b\r\n\r\n"),
        Case("bare LF at the end", 400, "GET /hello HTTP/1.1\r\nHost: a\r\n\n"),
        Case("bare CR in a value", 400, get("X: a\rb\r\n")),
        Case("bare CR in the request line", 400, "GET /hello\r HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("NUL in a value", 400, get("X: a\0b\r\n")),
        Case("control character in a value", 400, get("X: a\u{1}b\r\n")),
        Case("NUL in the target", 400, get(target: "/hel\0lo")),
        Case("space before the colon", 400, get("X : a\r\n")),
        Case("no colon", 400, get("X\r\n")),
        Case("empty name", 400, get(": a\r\n")),
        Case("name with a slash", 400, get("a/b: c\r\n")),
        Case("coding other than chunked", 501, post("Transfer-Encoding: gzip\r\n")),
        Case("coding before chunked", 501, post("Transfer-Encoding: gzip, chunked\r\n")),
        Case("coding after chunked", 501, post("Transfer-Encoding: chunked, gzip\r\n")),
        Case("chunked with a comma", 501, post("Transfer-Encoding: chunked,\r\n")),
        Case("chunked in quotes", 501, post("Transfer-Encoding: \"chunked\"\r\n")),
        Case("identity coding", 501, post("Transfer-Encoding: identity\r\n")),
        Case("coding repeated", 400, post("\(chunked)\(chunked)")),
        Case("coding in HTTP/1.0", 400, post(chunked, "0\r\n\r\n", version: "HTTP/1.0")),
        Case("length with a plus", 400, post("Content-Length: +5\r\n", "hello")),
        Case("negative length", 400, post("Content-Length: -5\r\n", "hello")),
        Case("hexadecimal length", 400, post("Content-Length: 0x5\r\n", "hello")),
        Case("fractional length", 400, post("Content-Length: 5.0\r\n", "hello")),
        Case("empty length", 400, post("Content-Length:\r\n", "hello")),
        Case("length beyond 64 bits", 400, post("Content-Length: 99999999999999999999999\r\n")),
        Case("length as a list", 400, post("Content-Length: 5, 5\r\n", "hello")),
        Case("two equal lengths", 400, post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello")),
        Case("two different lengths", 400, post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello")),
        Case("length beyond the limit", 413, post("Content-Length: 2000000\r\n")),
        Case("chunk size that is no number", 400, post(chunked, "xyz\r\n")),
        Case("chunk size with a minus", 400, post(chunked, "-5\r\nhello\r\n0\r\n\r\n")),
        Case("chunk size with 0x", 400, post(chunked, "0x5\r\nhello\r\n0\r\n\r\n")),
        Case("chunk size beyond 64 bits", 400, post(chunked, "FFFFFFFFFFFFFFFFF\r\n")),
        Case("chunk size beyond the limit", 413, post(chunked, "7FFFFFFF\r\n")),
        Case("chunk without its CRLF", 400, post(chunked, "5\r\nhelloXX0\r\n\r\n")),
        Case("chunk size ended by LF", 400, post(chunked, "5\nhello\r\n0\r\n\r\n")),
        Case("last chunk ended by junk", 400, post(chunked, "5\r\nhello\r\n0\r\nXX\r\n\r\n")),
        Case(
            "chunk extensions too long", 400, post(chunked, "5;a=\(String(repeating: "b", count: 5000))\r\nhello\r\n")),
        Case(
            "chunk extension without end", 400, post(chunked, "5;a=\(String(repeating: "b", count: 20_000))")),
        Case("LF in a chunk extension", 400, post(chunked, "5;a=\"\n\"\r\nhello\r\n0\r\n\r\n")),
        Case(
            "too many trailers", 400,
            post(chunked, "0\r\n" + (0..<40).map { "T\($0): x\r\n" }.joined() + "\r\n")),
        Case("length as a trailer", 400, post(chunked, "0\r\nContent-Length: 5\r\n\r\n")),
        Case("expectation other than 100-continue", 417, post("Expect: 200-ok\r\nContent-Length: 5\r\n")),
        Case("too many fields", 431, get((0..<120).map { "X\($0): a\r\n" }.joined())),
        Case("head too long", 431, get("X: \(String(repeating: "a", count: 40_000))\r\n")),
        Case("head too long and not ended", 431, "GET /hello HTTP/1.1\r\nX: \(String(repeating: "a", count: 40_000))"),
        Case("target too long", 414, get(target: "/\(String(repeating: "a", count: 9000))")),
        Case("target too long and not ended", 414, "GET /\(String(repeating: "a", count: 9000))"),
        Case("unknown method", 501, "BREW /hello HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("method in lower case", 400, "get /hello HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("TRACE", 501, "TRACE /hello HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("CONNECT", 501, "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("HTTP/2 preface", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Case("HTTP/2.0 as version", 505, get(version: "HTTP/2.0")),
        Case("HTTP/0.9", 400, "GET /hello\r\n\r\n"),
        Case("version in lower case", 505, get(version: "http/1.1")),
        Case("two spaces in the request line", 400, "GET  /hello HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case("target without slash", 400, get(target: "hello")),
        Case("star for GET", 400, get(target: "*")),
        Case("target with a fragment", 400, get(target: "/hello#a")),
        Case("target beyond ASCII", 400, get(target: "/hell\u{f6}")),
        Case("absolute target without authority", 400, get(target: "http:///hello")),
        Case("absolute target of another scheme", 400, get(target: "ftp://a/hello")),
        Case("two empty lines first", 400, "\r\n\r\n" + get()),
        Case("TLS on a plain port", 400, "\u{16}\u{3}\u{1}\u{2}\u{0}"),
        Case("percent-encoded NUL", 400, get("Connection: close\r\n", target: "/hel%00lo")),
        Case("dot segment", 400, get("Connection: close\r\n", target: "/a/../hello")),
        Case("encoded dot segment", 400, get("Connection: close\r\n", target: "/a/%2e%2E/hello")),
        Case("encoded slash", 400, get("Connection: close\r\n", target: "/a%2Fhello")),
        Case("encoded backslash", 400, get("Connection: close\r\n", target: "/a%5chello")),
        Case("broken escape", 400, get("Connection: close\r\n", target: "/hel%2lo")),
        Case("escape that is not UTF-8", 400, get("Connection: close\r\n", target: "/hel%fflo")),
    ]

    /// Sends in pieces of this size, so that no check depends on how the bytes arrive.
    @Test(arguments: [Int.max, 13])
    func isRefused(_ pieceSize: Int) async throws {
        let refusals = Counter()
        try await LiveServer.run(
            LiveServer.router(),
            {
                $0.maxBodyBytes = 1_000_000
                $0.reportRefusal = { status, peer in
                    refusals.add(status.code >= 400 && peer == "127.0.0.1" ? 1 : 0)
                }
            }
        ) { port, _ in
            let cases = Self.cases.filter { pieceSize == Int.max || $0.request.utf8.count < 1000 }
            for test in cases {
                do {
                    try await Self.check(test, pieceSize: pieceSize, port: port)
                } catch {
                    Issue.record("\(test.name): \(error)")
                }
            }
            // The router's own refusals, and those told by whoever read the body, are not the engine's.
            #expect(refusals.value > cases.count / 2)
            #expect(refusals.value < cases.count)
            // The server is none the worse for it.
            let connection = try await RawConnection.open(port: port)
            try await connection.send(Self.get())
            #expect(try await connection.readResponse().text == "hello")
        }
    }

    private static func check(_ test: Case, pieceSize: Int, port: Int) async throws {
        let connection = try await RawConnection.open(port: port)
        let bytes = Array(test.request.utf8)
        var position = 0
        do {
            while position < bytes.count {
                let end = position + min(pieceSize, bytes.count - position)
                try await connection.send(Array(bytes[position..<end]))
                position = end
            }
        } catch RawConnection.Failure.send {
            // Refused before all was sent: the answer is there to be read.
        }
        let response = try await connection.readResponse()
        #expect(response.status == test.status, "\(test.name): \(response.text)")
        #expect(response.fields["connection"] == "close", "\(test.name)")
        #expect(response.fields["content-type"] == ProblemDocument.mediaType, "\(test.name)")
        #expect(response.text.contains("\"status\":\(test.status)"), "\(test.name)")
        #expect(try await connection.isAtEnd(), "\(test.name): the connection goes on")
    }
}
