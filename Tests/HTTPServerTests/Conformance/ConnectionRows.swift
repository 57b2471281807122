/// Connections, methods, expectations and what answers look like: RFC 9112, section 9; RFC 9110, sections 6 to 15.
enum ConnectionRows {
    typealias Row = ConformanceRow

    static let all: [ConformanceRow] = persistence + methods + expectations

    private static let closing = Row.Answer(200, "hello", ["connection": "close"])

    private static let persistence: [ConformanceRow] = [
        Row(
            "RFC 9112, 9.3", "HTTP/1.1 goes on", Row.get(),
            .answered([.init(200, "hello", ["connection": nil, "transfer-encoding": nil, "content-length": "5"])])),
        Row(
            "RFC 9112, 9.3", "until it is asked to end", Row.get("Connection: close\r\n"), .answeredAndEnded([closing])),
        Row("RFC 9112, 9.3", "in any case", Row.get("Connection: Close\r\n"), .answeredAndEnded([closing])),
        Row("RFC 9112, 9.3", "in a list", Row.get("Connection: x, close\r\n"), .answeredAndEnded([closing])),
        Row(
            "RFC 9112, 9.3", "in another line", Row.get("Connection: x\r\nConnection: close\r\n"),
            .answeredAndEnded([closing])),
        Row("RFC 9112, 9.3", "close wins", Row.get("Connection: keep-alive, close\r\n"), .answeredAndEnded([closing])),
        Row(
            "RFC 9112, 9.3", "HTTP/1.0 ends",
            Row.get(version: "HTTP/1.0"), .answeredAndEnded([.init(200, "hello", ["connection": "close"])])),
        Row(
            "RFC 9112, 9.3", "HTTP/1.0 goes on when asked",
            Row.get("Connection: keep-alive\r\n", version: "HTTP/1.0"),
            .answered([.init(200, "hello", ["connection": "keep-alive"])])),
        Row(
            "RFC 9112, 9.3.2", "answers keep the order of requests",
            Row.post("Content-Length: 1\r\n", "1") + Row.get() + Row.post("Content-Length: 1\r\n", "2"),
            .answered([.init(200, "1"), Row.hello, .init(200, "2")])),
        Row(
            "RFC 9112, 9.6", "nothing behind a close is looked at",
            Row.get("Connection: close\r\n") + Row.post("Content-Length: 1\r\n", "1"), .answeredAndEnded([closing])),
        Row("RFC 9112, 9.6", "nor behind a refusal", Row.get("X : a\r\n") + Row.get(), .refused(400)),
        Row(
            "RFC 9112, 9.6", "a client that has said all gets its answers",
            Row.get() + Row.get(), halfCloses: true, .answeredAndEnded([Row.hello, Row.hello])),
    ]

    private static let methods: [ConformanceRow] = [
        Row(
            "RFC 9110, 9.3.2", "HEAD has GET's fields and no body",
            "HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n" + Row.get(),
            .answered([.init(200, hasBody: false, ["content-length": "5"]), Row.hello])),
        Row(
            "RFC 9110, 9.3.2", "nor has a refusal of HEAD",
            "HEAD /hello HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n",
            .answeredAndEnded([.init(400, hasBody: false, ["connection": "close"])])),
        Row(
            "RFC 9110, 9.3.7", "OPTIONS names the methods", "OPTIONS /hello HTTP/1.1\r\nHost: a\r\n\r\n",
            .answered([.init(204, hasBody: false, ["allow": "GET, HEAD, OPTIONS"])])),
        Row(
            "RFC 9110, 15.5.6", "405 names the methods", "DELETE /hello HTTP/1.1\r\nHost: a\r\n\r\n",
            .answered([.init(405, nil, ["allow": "GET, HEAD, OPTIONS"])])),
        Row(
            "RFC 9110, 8.6", "204 has no length", Row.get(target: "/status/204") + Row.get(),
            .answered([.init(204, hasBody: false, ["content-length": nil, "transfer-encoding": nil]), Row.hello])),
        Row(
            "RFC 9110, 15.4.5", "304 has no body", Row.get(target: "/status/304") + Row.get(),
            .answered([.init(304, hasBody: false, ["transfer-encoding": nil]), Row.hello])),
        Row(
            "RFC 9112, 6.1", "HTTP/1.0 is never answered in chunks",
            Row.get(target: "/stream", version: "HTTP/1.0"),
            .answeredAndEnded([.init(200, "streamed", ["transfer-encoding": nil, "connection": "close"])])),
        Row(
            "RFC 9112, 7.1", "HTTP/1.1 is, where the length isn't known", Row.get(target: "/stream"),
            .answered([.init(200, "streamed", ["transfer-encoding": "chunked", "content-length": nil])])),
    ]

    private static let expectations: [ConformanceRow] = [
        Row(
            "RFC 9110, 10.1.1", "no other expectation is met",
            Row.post("Expect: 200-ok\r\nContent-Length: 5\r\n"), .refused(417)),
        Row(
            "RFC 9110, 10.1.1", "nothing is said in between when there is no body",
            Row.get("Expect: 100-continue\r\n"), .answered([Row.hello])),
        Row(
            "RFC 9110, 10.1.1", "nor when the body came along",
            Row.post("Expect: 100-Continue\r\nContent-Length: 2\r\n", "ok"), .answered([.init(200, "ok")])),
        Row(
            "RFC 9110, 10.1.1", "who awaits it is told to go on",
            Row.post("Expect: 100-continue\r\nContent-Length: 2\r\n"), halfCloses: true,
            .answeredAndEnded([.init(100, hasBody: false)])),
        Row(
            "RFC 9110, 10.1.1", "or is answered without",
            "POST /ignore HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n",
            .answeredAndEnded([.init(200, "ignored", ["connection": "close"])])),
        Row(
            "RFC 9110, 10.1.1", "HTTP/1.0 expects nothing",
            Row.post("Expect: 100-continue\r\nContent-Length: 2\r\n", "ok", version: "HTTP/1.0"),
            .answeredAndEnded([.init(200, "ok")])),
    ]
}
