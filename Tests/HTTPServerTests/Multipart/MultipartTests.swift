import HTTPServer
import Synchronization
import Testing

/// Forms with files.
@Suite struct MultipartTests {
    /// A body that comes in pieces of a given size.
    final class Pieces: RequestBodySource {
        private let rest: Mutex<ArraySlice<UInt8>>
        private let size: Int
        let pulled = Mutex(0)

        init(_ text: String, size: Int) {
            rest = Mutex(Array(text.utf8)[...])
            self.size = size
        }

        func next() async throws -> [UInt8]? {
            rest.withLock { rest in
                if rest.isEmpty { return nil }
                defer { rest = rest.dropFirst(size) }
                pulled.withLock { $0 += min(size, rest.count) }
                return Array(rest.prefix(size))
            }
        }
    }

    static func request(_ body: String, size: Int = 1 << 20, type: String = "multipart/form-data; boundary=xyz")
        -> Request
    {
        Request(
            method: .post, target: "/", headers: [.contentType: type],
            body: RequestBody(source: Pieces(body, size: size)))
    }

    static func part(_ disposition: String, _ content: String, fields: String = "") -> String {
        "--xyz\r\nContent-Disposition: form-data; \(disposition)\r\n\(fields)\r\n\(content)\r\n"
    }

    static let form =
        part("name=\"title\"", "Backup policy")
        + part(
            "name=\"file\"; filename=\"C:\\docs\\pol%22icy.md\"", "# One\r\n--xy\r\n--xyY\r\r\n",
            fields: "Content-Type: text/markdown\r\n")
        + part("name=empty", "") + "--xyz--\r\n"

    /// Every cut of the bytes must give the same parts.
    @Test(arguments: [1, 2, 3, 5, 7, 16, 64, 1 << 20])
    func aFormIsReadHoweverItIsCut(_ size: Int) async throws {
        let reader = try MultipartReader(Self.request(Self.form, size: size))
        let title = try #require(try await reader.nextPart())
        #expect(title.name == "title")
        #expect(title.filename == nil)
        #expect(try await title.text() == "Backup policy")
        let file = try #require(try await reader.nextPart())
        #expect(file.name == "file")
        #expect(file.filename == "pol\"icy.md")
        #expect(file.contentType == "text/markdown")
        #expect(try await file.text() == "# One\r\n--xy\r\n--xyY\r\r\n")
        let empty = try #require(try await reader.nextPart())
        #expect(empty.name == "empty")
        #expect(try await empty.collect(upTo: 0) == [])
        #expect(try await reader.nextPart() == nil)
        #expect(try await reader.nextPart() == nil)
    }

    @Test func aPartCanBeSkipped() async throws {
        let reader = try MultipartReader(Self.request(Self.form, size: 4))
        let first = try #require(try await reader.nextPart())
        _ = try await reader.nextPart()
        #expect(try await reader.nextPart()?.name == "empty")
        await #expect(throws: MultipartError.readOutOfTurn) { try await first.text() }
    }

    @Test func aFileIsPulledAtTheReadersPace() async throws {
        let source = Pieces(
            Self.part("name=f; filename=f", String(repeating: "a", count: 100_000)) + "--xyz--", size: 1000)
        let request = Request(
            method: .post, target: "/", headers: [.contentType: "multipart/form-data; boundary=xyz"],
            body: RequestBody(source: source))
        let part = try #require(try await MultipartReader(request).nextPart())
        var iterator = part.makeAsyncIterator()
        #expect(try await iterator.next() != nil)
        #expect(source.pulled.withLock { $0 } == 1000)
        var count = 0
        while let piece = try await iterator.next() { count += piece.count }
        #expect(count > 98_000)
    }

    struct BrokenForm: Sendable {
        let body: String
        let error: MultipartError

        init(_ error: MultipartError, _ body: String) {
            self.body = body
            self.error = error
        }
    }

    static func form(_ parts: String...) -> String { parts.joined() + "--xyz--" }

    static let brokenForms: [BrokenForm] = [
        BrokenForm(.incomplete, ""),
        BrokenForm(.incomplete, "--xyz"),
        BrokenForm(.incomplete, part("name=a", "b")),
        BrokenForm(.incomplete, "\(part("name=a", "b"))--xy"),
        BrokenForm(.malformed("it does not begin with its boundary"), "preamble\r\n\(form(part("name=a", "b")))"),
        BrokenForm(.malformed("something stands behind its end"), "\(form(part("name=a", "b")))\r\nmore"),
        BrokenForm(.malformed("something stands behind a boundary"), form(part("name=a", "b\r\n--xyzz"))),
        BrokenForm(.malformed("something stands behind a boundary"), form("--xyz \r\n\r\n\r\n")),
        BrokenForm(
            .malformed("something stands behind a boundary"),
            form("--xyz\nContent-Disposition: form-data; name=a\r\n\r\n\r\n")),
        BrokenForm(.malformed("a part without a name"), form("--xyz\r\n\r\na\r\n")),
        BrokenForm(
            .malformed("a part without a name"), form("--xyz\r\nContent-Disposition: form-data\r\n\r\na\r\n")),
        BrokenForm(
            .malformed("a part's Content-Disposition"),
            form("--xyz\r\nContent-Disposition: file; name=a\r\n\r\na\r\n")),
        BrokenForm(.malformed("a part's Content-Disposition"), form(part("name=a; name=b", "c"))),
        BrokenForm(.malformed("a part's Content-Disposition"), form(part("name=\"a", "c"))),
        BrokenForm(
            .malformed("a line does not end in CRLF"),
            form("--xyz\r\nContent-Disposition: form-data; name=a\n\r\n\r\n")),
        BrokenForm(.malformed("a folded field"), form(part("name=a", "b", fields: "X: a\r\n b\r\n"))),
        BrokenForm(.malformed("a part's header field"), form(part("name=a", "b", fields: "X : a\r\n"))),
        BrokenForm(.malformed("a part's header field"), form(part("name=a", "b", fields: "X: \0\r\n"))),
        BrokenForm(
            .malformed("a part's Content-Transfer-Encoding"),
            form(part("name=a", "b", fields: "Content-Transfer-Encoding: base64\r\n"))),
        BrokenForm(
            .headerTooLarge, form(part("name=a", "b", fields: "X: \(String(repeating: "a", count: 5000))\r\n"))),
        BrokenForm(.fieldTooLarge(name: "a"), form(part("name=a", String(repeating: "b", count: 1001)))),
        BrokenForm(.tooManyParts, form(String(repeating: part("name=a", "b"), count: 5))),
    ]

    @Test(arguments: brokenForms)
    func aBrokenFormIsRefused(_ broken: BrokenForm) async throws {
        for size in [1, 1 << 20] {
            let reader = try MultipartReader(
                Self.request(broken.body, size: size),
                limits: MultipartLimits(parts: 4, headerBytes: 4096, fieldBytes: 1000))
            await #expect(throws: broken.error) {
                while let part = try await reader.nextPart() {
                    for try await _ in part {}
                }
            }
        }
    }

    @Test(arguments: [
        "application/json", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
        "multipart/form-data; boundary=\"a\u{e9}\"",
        "multipart/form-data; boundary=\(String(repeating: "a", count: 71))",
    ])
    func whatIsNoFormIsRefused(_ type: String) {
        #expect(throws: MultipartError.notMultipart) { try MultipartReader(Self.request("", type: type)) }
    }

    @Test func directoriesAreNoPartOfAFileName() async throws {
        for (sent, kept) in [
            ("../../etc/passwd", "passwd"), ("a/..", ""), ("..", ""), ("a\\\\b", "b"), ("ü.md", "ü.md"),
        ] {
            let reader = try MultipartReader(Self.request(Self.part("name=f; filename=\"\(sent)\"", "") + "--xyz--"))
            #expect(try await reader.nextPart()?.filename == kept)
        }
    }
}
