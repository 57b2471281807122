/// Lines, names and values: RFC 9112, sections 2, 3 and 5; RFC 9110, section 5.
enum MessageSyntaxRows {
    typealias Row = ConformanceRow

    static let all: [ConformanceRow] = lines + requestLines + fields + limits

    private static let lines: [ConformanceRow] = [
        Row(
            "RFC 9112, 2.2", "an empty line before the request line is ignored", "\r\n" + Row.get(),
            .answered([Row.hello])),
        Row("RFC 9112, 2.2", "a second empty line is not", "\r\n\r\n" + Row.get(), .refused(400)),
        Row(
            "RFC 9112, 2.2", "LF alone ends no line: the request line",
            "GET /hello HTTP/1.1\nHost: a\r\n\r\n", .refused(400)),
        Row(
            "RFC 9112, 2.2", "LF alone ends no line: a field",
            "GET /hello HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", .refused(400)),
        Row("RFC 9112, 2.2", "LF alone ends no line: the head", "GET /hello HTTP/1.1\r\nHost: a\r\n\n", .refused(400)),
        Row("RFC 9112, 2.2", "CR alone in a value is refused", Row.get("X: a\rb\r\n"), .refused(400)),
        Row(
            "RFC 9112, 2.2", "CR alone in the request line is refused",
            "GET /hello\r HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row(
            "RFC 9112, 2.2", "white space behind the request line is refused",
            "GET /hello HTTP/1.1\r\n Host: a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 2.2", "TLS on a plain port is no request", "\u{16}\u{3}\u{1}\u{2}\u{0}", .refused(400)),
    ]

    private static let requestLines: [ConformanceRow] = [
        Row("RFC 9112, 2.3", "HTTP/2's preface is another version", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .refused(505)),
        Row("RFC 9112, 2.3", "another major version", Row.get(version: "HTTP/2.0"), .refused(505)),
        Row("RFC 9112, 2.3", "a version of two digits", Row.get(version: "HTTP/1.10"), .refused(400)),
        Row("RFC 9112, 2.3", "the version is case-sensitive", Row.get(version: "http/1.1"), .refused(400)),
        Row("RFC 9112, 2.3", "a minor version that nobody knows", Row.get(version: "HTTP/1.2"), .refused(505)),
        Row("RFC 9112, 3", "no version", "GET /hello\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3", "two spaces in the request line", "GET  /hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3", "a tab in the request line", "GET\t/hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3", "a space in the target", "GET /hel lo HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3", "a space before the method", " GET /hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3", "a space behind the version", "GET /hello HTTP/1.1 \r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3.1", "a method that is no token", "G(T /hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9110, 9.1", "methods are case-sensitive", "get /hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
        Row("RFC 9110, 9.1", "a method that nobody knows", "BREW /hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(501)),
        Row("RFC 9110, 9.3.8", "TRACE is not implemented", "TRACE /hello HTTP/1.1\r\nHost: a\r\n\r\n", .refused(501)),
        Row("RFC 9110, 9.3.6", "CONNECT is not implemented", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", .refused(501)),
    ]

    private static let fields: [ConformanceRow] = [
        Row("RFC 9112, 5.1", "a space before the colon", Row.get("X : a\r\n"), .refused(400)),
        Row("RFC 9112, 5.1", "a tab before the colon", Row.get("X\t: a\r\n"), .refused(400)),
        Row(
            "RFC 9112, 5.1", "white space around a value is no part of it",
            Row.get("X: \t a b \t\r\n", target: "/field"), .answered([.init(200, "a b")])),
        Row("RFC 9112, 5.1", "none is needed", Row.get("X:a\r\n", target: "/field"), .answered([.init(200, "a")])),
        Row("RFC 9112, 5.1", "an empty value is one", Row.get("X:\r\n", target: "/field"), .answered([.init(200, "")])),
        Row("RFC 9112, 5.2", "a folded field", Row.get("X: a\r\n b\r\n"), .refused(400)),
        Row("RFC 9112, 5.2", "a field folded by a tab", Row.get("X: a\r\n\tb\r\n"), .refused(400)),
        Row(
            "RFC 9110, 5.1", "names are compared without regard to case",
            "GET /field HTTP/1.1\r\nhOST: a\r\nx: b\r\n\r\n", .answered([.init(200, "b")])),
        Row("RFC 9110, 5.1", "no colon", Row.get("X\r\n"), .refused(400)),
        Row("RFC 9110, 5.1", "an empty name", Row.get(": a\r\n"), .refused(400)),
        Row("RFC 9110, 5.1", "a name with a slash", Row.get("a/b: c\r\n"), .refused(400)),
        Row("RFC 9110, 5.1", "a name beyond ASCII", Row.get("\u{f6}: c\r\n"), .refused(400)),
        Row(
            "RFC 9110, 5.3", "lines of one name are one list",
            Row.get("X: a\r\nY: c\r\nX: b\r\n", target: "/field"), .answered([.init(200, "a, b")])),
        Row("RFC 9110, 5.5", "NUL in a value", Row.get("X: a\0b\r\n"), .refused(400)),
        Row("RFC 9110, 5.5", "a control character in a value", Row.get("X: a\u{1}b\r\n"), .refused(400)),
        Row("RFC 9110, 5.5", "DEL in a value", Row.get("X: a\u{7f}b\r\n"), .refused(400)),
        Row(
            "RFC 9110, 5.5", "bytes beyond ASCII are opaque",
            Row.get("X: \u{f6}\r\n", target: "/field"), .answered([.init(200, "\u{f6}")])),
        Row(
            "RFC 9110, 7.8", "an upgrade to what isn't spoken is ignored",
            Row.get("Connection: upgrade\r\nUpgrade: h2c\r\n"), .answered([Row.hello])),
        Row("RFC 9110, 14.2", "a range may be ignored", Row.get("Range: bytes=0-1\r\n"), .answered([Row.hello])),
    ]

    private static let limits: [ConformanceRow] = [
        Row("RFC 6585, 5", "too many fields", Row.get((0..<120).map { "X\($0): a\r\n" }.joined()), .refused(431)),
        Row(
            "RFC 6585, 5", "a head too long", Row.get("X: \(String(repeating: "a", count: 40_000))\r\n"), .refused(431)),
        Row(
            "RFC 6585, 5", "a head too long and not ended",
            "GET /hello HTTP/1.1\r\nX: \(String(repeating: "a", count: 40_000))", .refused(431)),
        Row(
            "RFC 9110, 15.5.15", "a target too long",
            Row.get(target: "/\(String(repeating: "a", count: 9000))"), .refused(414)),
        Row(
            "RFC 9110, 15.5.15", "a target too long and not ended",
            "GET /\(String(repeating: "a", count: 9000))", .refused(414)),
    ]
}
