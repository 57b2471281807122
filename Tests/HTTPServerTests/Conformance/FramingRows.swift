/// Where a body ends: RFC 9112, sections 6 to 8.
enum FramingRows {
    typealias Row = ConformanceRow

    static let all: [ConformanceRow] = codings + lengths + chunks + trailers + incomplete

    private static let coding = "Transfer-Encoding: chunked\r\n"

    private static let codings: [ConformanceRow] = [
        Row(
            "RFC 9112, 6.1", "both lengths, length first",
            Row.post("Content-Length: 3\r\n\(coding)", "0\r\n\r\n"), .refused(400)),
        Row(
            "RFC 9112, 6.1", "both lengths, coding first",
            Row.post("\(coding)Content-Length: 3\r\n", "0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 6.1", "a coding in HTTP/1.0", Row.post(coding, "0\r\n\r\n", version: "HTTP/1.0"), .refused(400)),
        Row("RFC 9112, 6.1", "a coding repeated", Row.post(coding + coding), .refused(400)),
        Row("RFC 9112, 6.1", "another coding", Row.post("Transfer-Encoding: gzip\r\n"), .refused(501)),
        Row("RFC 9112, 6.1", "another before chunked", Row.post("Transfer-Encoding: gzip, chunked\r\n"), .refused(501)),
        Row(
            "RFC 9112, 6.3", "chunked is not the last", Row.post("Transfer-Encoding: chunked, gzip\r\n"), .refused(501)),
        Row("RFC 9112, 6.1", "chunked with a comma", Row.post("Transfer-Encoding: chunked,\r\n"), .refused(501)),
        Row("RFC 9112, 6.1", "chunked in quotes", Row.post("Transfer-Encoding: \"chunked\"\r\n"), .refused(501)),
        Row("RFC 9112, 6.1", "chunked with a parameter", Row.post("Transfer-Encoding: chunked;a=b\r\n"), .refused(501)),
        Row(
            "RFC 9112, 7", "identity is no coding any more", Row.post("Transfer-Encoding: identity\r\n"), .refused(501)),
        Row("RFC 9112, 6.1", "an empty coding", Row.post("Transfer-Encoding:\r\n"), .refused(501)),
        Row(
            "RFC 9112, 7", "codings are compared without regard to case",
            Row.post("Transfer-Encoding: ChunKed\r\n", "2\r\nok\r\n0\r\n\r\n"), .answered([.init(200, "ok")])),
    ]

    private static let lengths: [ConformanceRow] = [
        Row("RFC 9112, 6.3", "no length is no body", Row.post("") + Row.get(), .answered([.init(200, ""), Row.hello])),
        Row("RFC 9112, 6.3", "a length of none", Row.post("Content-Length: 0\r\n"), .answered([.init(200, "")])),
        Row(
            "RFC 9112, 6.2", "a length with zeros before it",
            Row.post("Content-Length: 0002\r\n", "ok"), .answered([.init(200, "ok")])),
        Row("RFC 9110, 8.6", "a length with a plus", Row.post("Content-Length: +5\r\n", "hello"), .refused(400)),
        Row("RFC 9110, 8.6", "a negative length", Row.post("Content-Length: -5\r\n", "hello"), .refused(400)),
        Row("RFC 9110, 8.6", "a hexadecimal length", Row.post("Content-Length: 0x5\r\n", "hello"), .refused(400)),
        Row("RFC 9110, 8.6", "a fractional length", Row.post("Content-Length: 5.0\r\n", "hello"), .refused(400)),
        Row("RFC 9110, 8.6", "an empty length", Row.post("Content-Length:\r\n", "hello"), .refused(400)),
        Row(
            "RFC 9110, 8.6", "a length of other digits", Row.post("Content-Length: \u{665}\r\n", "hello"), .refused(400)
        ),
        Row(
            "RFC 9110, 8.6", "a length beyond 64 bits",
            Row.post("Content-Length: 99999999999999999999999\r\n"), .refused(400)),
        Row("RFC 9110, 8.6", "a list of equal lengths", Row.post("Content-Length: 5, 5\r\n", "hello"), .refused(400)),
        Row(
            "RFC 9112, 6.3", "two equal lengths",
            Row.post("Content-Length: 5\r\nContent-Length: 5\r\n", "hello"), .refused(400)),
        Row(
            "RFC 9112, 6.3", "two different lengths",
            Row.post("Content-Length: 5\r\nContent-Length: 6\r\n", "hello"), .refused(400)),
        Row("RFC 9110, 15.5.14", "a length beyond the limit", Row.post("Content-Length: 2000000\r\n"), .refused(413)),
    ]

    private static let chunks: [ConformanceRow] = [
        Row("RFC 9112, 7.1", "chunks", Row.chunked("2\r\nab\r\n1\r\nc\r\n0\r\n\r\n"), .answered([.init(200, "abc")])),
        Row(
            "RFC 9112, 7.1", "data that look like a folded trailer",
            Row.chunked("5\r\na\r\n b\r\n0\r\nX: y\r\n\r\n"), .answered([.init(200, "a\r\n b")])),
        Row("RFC 9112, 7.1", "no chunk", Row.chunked("0\r\n\r\n"), .answered([.init(200, "")])),
        Row(
            "RFC 9112, 7.1", "a last chunk of more zeros", Row.chunked("1\r\na\r\n000\r\n\r\n"),
            .answered([.init(200, "a")])),
        Row(
            "RFC 9112, 7.1", "sizes in both cases, with zeros before them",
            Row.chunked("000a\r\n0123456789\r\n0A\r\n0123456789\r\n0\r\n\r\n"),
            .answered([.init(200, "01234567890123456789")])),
        Row(
            "RFC 9112, 7.1", "what follows the last chunk is the next request",
            Row.chunked("2\r\nab\r\n0\r\n\r\n") + Row.get(), .answered([.init(200, "ab"), Row.hello])),
        Row("RFC 9112, 7.1", "a size that is no number", Row.chunked("xyz\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "no size", Row.chunked("\r\nab\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a size with a sign", Row.chunked("-5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a size with a plus", Row.chunked("+5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a size with 0x", Row.chunked("0x5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a space before the size", Row.chunked(" 5\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a space behind the size", Row.chunked("5 \r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a size beyond 64 bits", Row.chunked("FFFFFFFFFFFFFFFFF\r\n"), .refused(400)),
        Row(
            "RFC 9112, 7.1", "a size that wraps around", Row.chunked("10000000000000005\r\nhello\r\n0\r\n\r\n"),
            .refused(400)),
        Row("RFC 9112, 7.1", "a size beyond the limit", Row.chunked("7FFFFFFF\r\n"), .refused(413)),
        Row("RFC 9112, 7.1", "a chunk longer than its size", Row.chunked("5\r\nhelloXX0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a chunk shorter than its size", Row.chunked("7\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a size ended by LF", Row.chunked("5\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1", "a chunk ended by LF", Row.chunked("5\r\nhello\n0\r\n\r\n"), .refused(400)),
        Row(
            "RFC 9112, 7.1", "the last chunk ended by junk", Row.chunked("5\r\nhello\r\n0\r\nXX\r\n\r\n"), .refused(400)
        ),
        Row(
            "RFC 9112, 7.1.1", "extensions that aren't known are ignored",
            Row.chunked("2;a;b=c;d=\"e;f\"\r\nab\r\n0;g\r\n\r\n"), .answered([.init(200, "ab")])),
        Row("RFC 9112, 7.1.1", "an extension without a name", Row.chunked("2;\r\nab\r\n0\r\n\r\n"), .refused(400)),
        Row(
            "RFC 9112, 7.1.1", "extensions too long",
            Row.chunked("5;a=\(String(repeating: "b", count: 5000))\r\nhello\r\n"), .refused(400)),
        Row(
            "RFC 9112, 7.1.1", "an extension without end",
            Row.chunked("5;a=\(String(repeating: "b", count: 20_000))"), .refused(400)),
        Row("RFC 9112, 7.1.1", "LF in an extension", Row.chunked("5;a=\"\n\"\r\nhello\r\n0\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1.1", "CR in an extension", Row.chunked("5;a=\"\r\"\r\nhello\r\n0\r\n\r\n"), .refused(400)),
    ]

    private static let trailers: [ConformanceRow] = [
        Row(
            "RFC 9112, 7.1.2", "trailers are thrown away",
            "POST /echo HTTP/1.1\r\nHost: a\r\nTrailer: X\r\n\(coding)\r\n2\r\nab\r\n0\r\nX: y\r\n\r\n",
            .answered([.init(200, "ab")])),
        Row("RFC 9110, 6.5.1", "a length as a trailer", Row.chunked("0\r\nContent-Length: 5\r\n\r\n"), .refused(400)),
        Row(
            "RFC 9110, 6.5.1", "a coding as a trailer", Row.chunked("0\r\nTransfer-Encoding: chunked\r\n\r\n"),
            .refused(400)),
        Row(
            "RFC 9110, 6.5.1", "a host as a trailer counts for nothing", Row.chunked("0\r\nHost: b\r\n\r\n"),
            .answered([.init(200, "")])),
        Row("RFC 9112, 7.1.2", "a trailer that is no field", Row.chunked("0\r\nX\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1.2", "a folded trailer", Row.chunked("0\r\nX: a\r\n b\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1.2", "an empty trailer, folded", Row.chunked("0\r\nX:\r\n\tb\r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1.2", "a trailer with an empty fold", Row.chunked("0\r\nX: a\r\n \r\n\r\n"), .refused(400)),
        Row("RFC 9112, 7.1.2", "a trailer ended by LF", Row.chunked("0\r\nX: a\nY: b\r\n\r\n"), .refused(400)),
        Row(
            "RFC 9112, 7.1.2", "too many trailers",
            Row.chunked("0\r\n" + (0..<40).map { "T\($0): x\r\n" }.joined() + "\r\n"), .refused(400)),
    ]

    private static let incomplete: [ConformanceRow] = [
        Row("RFC 9112, 8", "a head that never ends", "GET /hello HTTP/1.1\r\nHost: a\r\n", halfCloses: true, .ended),
        Row(
            "RFC 9112, 8", "a body shorter than its length",
            Row.post("Content-Length: 5\r\n", "hel"), halfCloses: true, .ended),
        Row("RFC 9112, 8", "chunks without the last", Row.chunked("2\r\nab\r\n"), halfCloses: true, .ended),
    ]
}
