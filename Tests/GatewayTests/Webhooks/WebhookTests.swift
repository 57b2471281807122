import Contracts
import Cryptography
import Foundation
import HTTPServer
import Testing

@testable import Gateway

@Suite("Webhooks are signed, fresh and whole")
struct WebhookTests {
    private static let source = "0192e4a0-0000-7000-8000-000000000001"
    /// The example of the Standard Webhooks specification.
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
    private static let signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    private static let id = "msg_p5jXN8AQM9LWM0D4loKWxJek"
    private static let timestamp = "1614265330"
    private static let body = Array(#"{"test": 2432232314}"#.utf8)

    private func sources(_ secrets: [String]) throws -> [WebhookSource] {
        let entries = [["tenant": "demo", "source": Self.source, "secrets": secrets]] as [[String: Any]]
        return try WebhookSecrets.sources(try JSONSerialization.data(withJSONObject: entries))
    }

    private func fits(_ keys: [MessageAuthenticationKey], _ header: String, body: [UInt8] = WebhookTests.body) -> Bool {
        WebhookSignature.isBy(keys, header: header, id: Self.id, timestamp: Self.timestamp, body: body)
    }

    @Test func signatures() throws {
        let keys = try #require(try sources([Self.secret]).first).keys
        #expect(fits(keys, Self.signature))
        #expect(fits(keys, "v1,AAAA v1a,xyz \(Self.signature)"))
        #expect(!fits(keys, Self.signature, body: Self.body + [32]))
        #expect(!fits(keys, ""))
        #expect(!fits(keys, String(Self.signature.dropFirst(3))))
        #expect(!fits(keys, "v2" + Self.signature.dropFirst(2)))
        #expect(
            !WebhookSignature.isBy(
                keys, header: Self.signature, id: Self.id, timestamp: "1614265331", body: Self.body))
        let other = "whsec_" + Data(repeating: 1, count: 32).base64EncodedString()
        let fresh = try #require(try sources([other]).first).keys
        #expect(!fits(fresh, Self.signature))
        // While secrets are changed both count.
        let both = try #require(try sources([other, Self.secret]).first).keys
        #expect(fits(both, Self.signature))
    }

    @Test(arguments: [
        "[]x", "{}", #"[{"tenant":"demo"}]"#, #"[{"tenant":"demo","source":"x","secrets":["AAAA"]}]"#,
        #"[{"tenant":"demo","source":"0192e4a0-0000-7000-8000-000000000001","secrets":[]}]"#,
        #"[{"tenant":"demo","source":"0192e4a0-0000-7000-8000-000000000001","secrets":["c2hvcnQ="]}]"#,
    ])
    func unusable(json: String) throws {
        #expect(throws: WebhookSecrets.Unusable.self) { try WebhookSecrets.sources(Data(json.utf8)) }
    }

    private func request(_ headers: HTTPFields) -> Request {
        Request(method: .post, target: "/api/v1/webhooks/threat-intel", headers: headers)
    }

    @Test(arguments: [(0.0, true), (299, true), (-299, true), (301, false), (-301, false), (86_400, false)])
    func replayWindow(seconds: Double, isFresh: Bool) throws {
        let request = request([
            "webhook-id": "a", "webhook-timestamp": Self.timestamp, "webhook-signature": Self.signature,
        ])
        let now = Date(timeIntervalSince1970: 1_614_265_330 + seconds)
        if isFresh {
            #expect(try WebhookRequest(request, now: now).id == "a")
        } else {
            #expect(throws: HTTPError.self) { try WebhookRequest(request, now: now) }
        }
    }

    @Test(arguments: ["", "x", "-5", "1614265330.5", "16142653301614265330"]) func timestamps(text: String) {
        let request = request(["webhook-id": "a", "webhook-timestamp": text, "webhook-signature": "v1,x"])
        #expect(throws: HTTPError.self) { try WebhookRequest(request, now: Date()) }
    }

    @Test func indicators() throws {
        let source = try #require(try sources([Self.secret]).first)
        let recording = try #require(WebhookRoutes.recording)
        let right = #"{"type":"domain-name","value":"a.example","confidence":5,"firstSeen":"2026-01-01T00:00:00Z"}"#
        let read = { (text: String) in
            try WebhookRoutes.indicators(of: try RequestReading.parse(Array(text.utf8)), source, recording)
        }
        let members = try read("[\(right)]")
        #expect(members.first?["source"]?.stringValue == Self.source)
        for wrong in ["{}", "[]", "[\(right),5]", "[\(right),{}]", #"[{"source":"x"}]"#] {
            #expect(throws: HTTPError.self, "\(wrong)") { try read(wrong) }
        }
        do {
            _ = try read("[\(right),\(right.replacing("domain-name", with: "nothing"))]")
            Issue.record("a wrong type was taken")
        } catch let error as HTTPError {
            #expect(String(decoding: error.problem.rendered(), as: UTF8.self).contains(#""pointer":"/1/type""#))
        }
    }
}
