import Foundation
import HTTPServer
import Testing

@testable import Gateway

@Suite("The API's documentation is served without a token and without another host")
struct DocumentationRoutesTests {
    private var client: RouterClient {
        let router = Router(context: GatewayContext.self)
        DocumentationRoutes().add(to: router)
        return RouterClient(router)
    }

    @Test("the page, at once") func page() async throws {
        let answer = try await client.execute(.get, "/docs")
        #expect(answer.status == .ok)
        #expect(answer.isImmediate)
        #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
        #expect(answer.text.hasPrefix("<!DOCTYPE html>"))
    }

    @Test("all that the page and its scripts name is there, with the type that a browser demands") func parts()
        async throws
    {
        var seen: Set<String> = []
        var open = ["/docs"]
        while let path = open.popLast() {
            guard seen.insert(path).inserted else { continue }
            let answer = try await client.execute(.get, path)
            #expect(answer.status == .ok, "\(path)")
            for match in answer.text.matches(of: /(?:src|href)="docs\/([^"]+)"|from "\.\/([^"]+)"/) {
                if let name = match.output.1 ?? match.output.2 { open.append("/docs/\(name)") }
            }
        }
        #expect(seen.contains("/docs/schema.js") && seen.contains("/docs/page.css"))
        #expect(seen.count >= 9)
        let script = try await client.execute(.get, "/docs/page.js")
        #expect(script.headers[.contentType] == "text/javascript; charset=utf-8")
        #expect(script.headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test(
        "no part names another host or holds code within the page",
        arguments: ["/docs", "/docs/page.js", "/docs/page.css"])
    func nothingForeign(path: String) async throws {
        let text = try await client.execute(.get, path).text
        #expect(!text.contains("://"))
        #expect(!text.contains("<style") && !text.contains(" style=") && !text.contains(" onclick="))
        #expect(!text.contains("innerHTML"))
    }

    @Test("the policy allows nothing inline and nobody else") func policy() async throws {
        let policy = try #require(try await client.execute(.get, "/docs").headers["Content-Security-Policy"])
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("frame-ancestors 'none'"))
        #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
    }

    @Test("what the client has is not sent again") func unchanged() async throws {
        let tag = try #require(try await client.execute(.get, "/docs/page.css").headers[.eTag])
        let again = try await client.execute(.get, "/docs/page.css", headers: [.ifNoneMatch: tag])
        #expect(again.status == .notModified)
        #expect(again.body.isEmpty)
    }

    @Test("what isn't there isn't found") func unknown() async throws {
        #expect(try await client.execute(.get, "/docs/other.js").status == .notFound)
    }
}
