import HTTPServer
import Testing

/// Fields, queries, events, problem documents.
@Suite struct MessageTests {
    @Test func fieldsIgnoreCase() {
        var fields: HTTPFields = ["Content-Type": "a", "X-A": "1"]
        fields.append("x-a", "2")
        #expect(fields["content-TYPE"] == "a")
        #expect(fields["X-a"] == "1, 2")
        #expect(fields.values(of: "x-A") == ["1", "2"])
        fields["X-A"] = "3"
        #expect(fields.values(of: "x-a") == ["3"])
        fields["x-A"] = nil
        #expect(fields["x-a"] == nil)
        fields.merge(["CONTENT-type": "b", "Y": "c"])
        #expect(fields.count == 2)
        #expect(fields[.contentType] == "b")
    }

    @Test func queriesAreDecoded() throws {
        let request = Request(method: .get, target: "/a?x=1&y=a+b%26c&x=2&flag&=empty&z=a=b&&n=%C3%A9")
        let items = try request.queryItems()
        #expect(items["x"] == "1")
        #expect(items.values(of: "x") == ["1", "2"])
        #expect(items["y"] == "a b&c")
        #expect(items["flag"] == "")
        #expect(items["z"] == "a=b")
        #expect(items["n"] == "é")
        #expect(items["none"] == nil)
        #expect(request.path == "/a")
        #expect(try Request(method: .get, target: "/a").queryItems().items.isEmpty)
    }

    @Test(arguments: ["a=%00", "a=%0a", "a=%", "a=%4", "a=%zz", "a=%ff", "%=a"])
    func brokenQueriesAreRefused(_ query: String) {
        let request = Request(method: .get, target: "/a?\(query)")
        #expect(throws: HTTPError.self) { try request.queryItems() }
    }

    @Test func eventsAreEncoded() {
        let event = ServerSentEvent(
            data: "one\ntwo\r\nthree\rfour", event: "a\nb", id: "1\0\n2", retry: .milliseconds(1500))
        #expect(
            String(decoding: event.encoded(), as: UTF8.self)
                == "id: 12\nevent: ab\nretry: 1500\ndata: one\ndata: two\ndata: three\ndata: four\n\n")
        #expect(String(decoding: ServerSentEvent(data: "").encoded(), as: UTF8.self) == "data: \n\n")
    }

    @Test func problemsKeepTheirStandardMembers() {
        let problem = ProblemDocument(
            .conflict, detail: "a \"b\"", instance: "/c/d",
            extensions: ["status": "forged", "n": 1, "ok": true, "no": .null])
        #expect(
            String(decoding: problem.rendered(), as: UTF8.self) == """
                {"detail":"a \\"b\\"","instance":"/c/d","n":1,"no":null,"ok":true,"status":409,"title":"Conflict",\
                "type":"about:blank"}
                """)
        // A number that JSON doesn't know costs the extensions, not the answer.
        let broken = ProblemDocument(.conflict, extensions: ["n": .number(.infinity)])
        #expect(String(decoding: broken.rendered(), as: UTF8.self).contains("\"status\":409"))
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "multipart/form-data", "abc"),
        ("Multipart/Form-Data;Boundary=\"a b\"", "multipart/form-data", "a b"),
        ("form-data; boundary=\"a\\\"b\\\\c\\d\"; other=x", "form-data", "a\"b\\c\\d"),
        ("text/plain ; boundary=x;", "text/plain", "x"),
    ])
    func parametersAreRead(_ text: String, _ value: String, _ boundary: String) throws {
        let parsed = try #require(ParameterizedValue(parsing: text))
        #expect(parsed.value == value)
        #expect(parsed.parameters["boundary"] == boundary)
    }

    @Test(arguments: ["", ";a=b", "a; b", "a; b=\"c", "a; b=c; B=d", "a; b=c d", "a b; c=d", "a; =b", "a; b=\"\u{1}\""])
    func brokenParametersAreRefused(_ text: String) {
        #expect(ParameterizedValue(parsing: text) == nil)
    }

    @Test func aBodyIsCollectedUpToALimit() async throws {
        let body = RequestBody(bytes: [1, 2, 3])
        #expect(try await body.collect(upTo: 3) == [1, 2, 3])
        await #expect(throws: RequestBodyError.tooLarge) { try await body.collect(upTo: 2) }
    }
}
