import Contracts
import HTTPServer
import Testing

@testable import Gateway

@Suite("Headers and bodies are read strictly")
struct RequestReadingTests {
    private func request(_ headers: HTTPFields = [:], _ body: String = "") -> Request {
        Request(method: .post, target: "/", headers: headers, body: RequestBody(bytes: Array(body.utf8)))
    }

    @Test(
        "What means two things is refused",
        arguments: [
            #"{"a":1,"a":2}"#, #"{"a":{"b":1,"b":1}}"#, #"{"a":1,"\u0061":2}"#, #"{"a":1}x"#, "{", "", #"{"a":1e999}"#,
            String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
        ])
    func refused(body: String) async {
        await #expect(throws: HTTPError.self) {
            try await RequestReading.json(request([.contentType: "application/json"], body))
        }
    }

    @Test func taken() async throws {
        let value = try await RequestReading.json(
            request([.contentType: "Application/JSON; charset=utf-8"], #"{"a":[1,2.5,"ü",null,true]}"#))
        #expect(value == .object(["a": .array([.integer(1), .number(2.5), .string("ü"), .null, .bool(true)])]))
    }

    @Test(arguments: ["text/plain", "application/json+x", ""])
    func otherMediaTypes(type: String) async {
        await #expect { try await RequestReading.json(request([.contentType: type], "{}")) } throws: { error in
            (error as? HTTPError)?.status == .unsupportedMediaType
        }
    }

    @Test func noBodyIsNothing() async throws {
        #expect(try await RequestReading.jsonIfPresent(request()) == nil)
        #expect(try await RequestReading.jsonIfPresent(request([.contentType: "application/json"])) == nil)
        #expect(
            try await RequestReading.jsonIfPresent(request([.contentType: "application/json"], "{}")) == .object([:]))
        await #expect(throws: HTTPError.self) { try await RequestReading.jsonIfPresent(request([:], "{}")) }
    }

    @Test(arguments: [
        ("\"3\"", true), ("W/\"3\"", true), ("\"2\", \"3\"", true), ("*", true), ("\"2\"", false), ("3", false),
        ("", false),
    ])
    func unchanged(header: String, isUnchanged: Bool) {
        #expect(RequestReading.isUnchanged(request([.ifNoneMatch: header]), tag: "\"3\"") == isUnchanged)
    }

    @Test(
        arguments: [
            ("wait=2", 2), ("respond-async, wait=5", 5), ("wait = 1.5", 1.5), ("wait=999", 30), ("WAIT=3", 3),
            ("wait=0", 0),
            ("wait=-1", nil), ("wait=x", nil), ("wait=nan", nil), ("wait", nil), ("return=minimal", nil),
        ] as [(String, Double?)])
    func waiting(header: String, seconds: Double?) {
        #expect(RequestReading.waitSeconds(request([.prefer: header])) == seconds)
    }

    @Test(arguments: ["", "a b", "ü", String(repeating: "k", count: 256)])
    func badKeys(key: String) {
        #expect(throws: HTTPError.self) { try RequestReading.idempotencyKey(request([.idempotencyKey: key])) }
    }

    @Test func versions() throws {
        #expect(try RequestReading.expectedVersion(request()) == nil)
        #expect(try RequestReading.expectedVersion(request([.ifMatch: "*"])) == nil)
        #expect(try RequestReading.expectedVersion(request([.ifMatch: "\"7\""])) == 7)
        for bad in ["7", "\"0\"", "\"x\"", "W/\"7\"", "\""] {
            #expect(throws: HTTPError.self) { try RequestReading.expectedVersion(request([.ifMatch: bad])) }
        }
    }
}
