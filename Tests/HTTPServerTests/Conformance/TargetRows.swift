/// Targets and Host: RFC 9112, section 3.2; RFC 9110, sections 4 and 7.2.
enum TargetRows {
    typealias Row = ConformanceRow

    static let all: [ConformanceRow] = hosts + forms + paths

    private static let hosts: [ConformanceRow] = [
        Row("RFC 9112, 3.2", "no Host in HTTP/1.1", "GET /hello HTTP/1.1\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3.2", "two Hosts", Row.get("Host: b\r\n"), .refused(400)),
        Row("RFC 9112, 3.2", "two equal Hosts", Row.get("Host: a\r\n"), .refused(400)),
        Row("RFC 9112, 3.2", "a Host with a space", "GET /hello HTTP/1.1\r\nHost: a b\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3.2", "a Host with a slash", "GET /hello HTTP/1.1\r\nHost: a/b\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3.2", "a Host with a user", "GET /hello HTTP/1.1\r\nHost: me@a\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3.2", "a list of Hosts", "GET /hello HTTP/1.1\r\nHost: a, b\r\n\r\n", .refused(400)),
        Row(
            "RFC 9112, 3.2", "a Host with a port that is no number",
            "GET /hello HTTP/1.1\r\nHost: a:b\r\n\r\n", .refused(400)),
        Row("RFC 9112, 3.2", "an empty Host is one", "GET /hello HTTP/1.1\r\nHost:\r\n\r\n", .answered([Row.hello])),
        Row(
            "RFC 9112, 3.2", "a Host with a port", "GET /hello HTTP/1.1\r\nHost: a.b:8080\r\n\r\n",
            .answered([Row.hello])),
        Row(
            "RFC 9112, 3.2", "a Host of IPv6", "GET /hello HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", .answered([Row.hello])
        ),
        Row(
            "RFC 9112, 3.2", "a Host with a bracket too few", "GET /hello HTTP/1.1\r\nHost: [::1\r\n\r\n", .refused(400)
        ),
        Row("RFC 9112, 3.2", "HTTP/1.0 needs no Host", "GET /hello HTTP/1.0\r\n\r\n", .answeredAndEnded([Row.hello])),
    ]

    private static let forms: [ConformanceRow] = [
        Row("RFC 9112, 3.2.1", "a query", Row.get(target: "/hello?c=/d?e"), .answered([Row.hello])),
        Row("RFC 9112, 3.2.1", "an empty query", Row.get(target: "/hello?"), .answered([Row.hello])),
        Row("RFC 9112, 3.2.1", "no slash", Row.get(target: "hello"), .refused(400)),
        Row("RFC 9112, 3.2.2", "the absolute form", Row.get(target: "http://a/hello"), .answered([Row.hello])),
        Row(
            "RFC 9112, 3.2.2", "its scheme in capitals", Row.get(target: "HTTPS://a:8443/hello?b"),
            .answered([Row.hello])),
        Row(
            "RFC 9112, 3.2.2", "its authority takes the place of Host",
            Row.get(target: "http://b:81/host"), .answered([.init(200, "b:81")])),
        Row("RFC 9112, 3.2.2", "without a path it is the root", Row.get(target: "http://a"), .answered([.init(404)])),
        Row("RFC 9110, 4.2.1", "without an authority it is malformed", Row.get(target: "http:///hello"), .refused(400)),
        Row("RFC 9110, 4.2.4", "a user in the authority", Row.get(target: "http://me@a/hello"), .refused(400)),
        Row("RFC 9112, 3.2.2", "another scheme", Row.get(target: "ftp://a/hello"), .refused(400)),
        Row("RFC 9112, 3.2.3", "the authority form is CONNECT's", Row.get(target: "a:80"), .refused(400)),
        Row("RFC 9112, 3.2.4", "the asterisk form is OPTIONS'", Row.get(target: "*"), .refused(400)),
        Row(
            "RFC 9112, 3.2.4", "OPTIONS for the whole server", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
            .answered([.init(204, hasBody: false, ["content-length": nil])])),
        Row("RFC 9112, 3.2", "a fragment", Row.get(target: "/hello#a"), .refused(400)),
        Row("RFC 9112, 3.2", "bytes beyond ASCII", Row.get(target: "/hell\u{f6}"), .refused(400)),
        Row("RFC 9112, 3.2", "NUL", Row.get(target: "/hel\0lo"), .refused(400)),
        Row("RFC 9112, 3.2", "a backslash", Row.get(target: "/a\\hello"), .refused(400)),
    ]

    private static func end(_ target: String) -> String {
        Row.get("Connection: close\r\n", target: target)
    }

    private static let paths: [ConformanceRow] = [
        Row("RFC 3986, 6.2.2.2", "an escape that isn't needed", Row.get(target: "/h%65llo"), .answered([Row.hello])),
        Row("RFC 3986, 2.1", "a broken escape", end("/hel%2lo"), .refused(400)),
        Row("RFC 3986, 2.5", "an escape that is not UTF-8", end("/hel%fflo"), .refused(400)),
        Row("RFC 3986, 7.3", "an escaped NUL", end("/hel%00lo"), .refused(400)),
        Row("RFC 3986, 7.3", "an escaped slash", end("/a%2Fhello"), .refused(400)),
        Row("RFC 3986, 7.3", "an escaped backslash", end("/a%5chello"), .refused(400)),
        Row("RFC 3986, 5.2.4", "a dot segment", end("/a/../hello"), .refused(400)),
        Row("RFC 3986, 5.2.4", "an escaped dot segment", end("/a/%2e%2E/hello"), .refused(400)),
    ]
}
