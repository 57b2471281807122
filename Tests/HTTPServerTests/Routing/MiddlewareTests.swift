import HTTPServer
import Synchronization
import Testing

/// Middleware, contexts and errors, without a socket.
@Suite struct MiddlewareTests {
    struct UserContext: RequestContext {
        var coreContext: CoreRequestContextStorage
        var user: String?
        init(source: RequestContextSource) {
            coreContext = CoreRequestContextStorage(source: source)
        }
    }

    struct SignedInContext: ChildRequestContext {
        var coreContext: CoreRequestContextStorage
        let user: String
        init(context: UserContext) throws {
            guard let user = context.user else {
                throw HTTPError(.unauthorized, detail: "Sign in.", headers: [.wwwAuthenticate: "Bearer"])
            }
            coreContext = context.coreContext
            self.user = user
        }
    }

    /// Asynchronous only, as one that asks a database would be.
    struct Authenticator: Middleware {
        func handle(
            _ request: Request, context: UserContext, next: @Sendable (Request, UserContext) async throws -> Response
        ) async throws -> Response {
            var context = context
            context.user = request.headers[.authorization]
            return try await next(request, context)
        }
    }

    struct Tag: Middleware {
        let name: String
        func handle(
            _ request: Request, context: UserContext, next: @Sendable (Request, UserContext) async throws -> Response
        ) async throws -> Response {
            var request = request
            request.headers.append("X-Trail", name)
            var response = try await next(request, context)
            response.headers.append("X-Trail", name)
            return response
        }
    }

    struct Unexpected: Error {}

    @Test func middlewareRunsFromOutsideIn() async throws {
        let router = Router(context: UserContext.self)
        router.add(middleware: Tag(name: "a"))
        let group = router.group("/g")
        group.get("/early") { request, _ in .text(request.headers["X-Trail"] ?? "") }
        group.add(middleware: Tag(name: "b"))
        group.group("/h").get("/late") { request, _ in .text(request.headers["X-Trail"] ?? "") }
        router.add(middleware: Tag(name: "c"))
        let client = RouterClient(router)
        let early = try await client.execute(.get, "/g/early")
        #expect(early.text == "a, c")
        let late = try await client.execute(.get, "/g/h/late")
        #expect(late.text == "a, c, b")
        #expect(late.headers["X-Trail"] == "b, c, a")
    }

    @Test func aGroupCanDemandAContext() async throws {
        let router = Router(context: UserContext.self)
        router.add(middleware: Authenticator())
        router.group("/me", context: SignedInContext.self).get("/name") { _, context in .text(context.user) }
        let client = RouterClient(router)
        #expect(try await client.execute(.get, "/me/name", headers: [.authorization: "ada"]).text == "ada")
        let refused = try await client.execute(.get, "/me/name")
        #expect(refused.status == .unauthorized)
        #expect(refused.headers[.wwwAuthenticate] == "Bearer")
    }

    @Test func middlewareWithoutAnImmediateFormIsNeverSkipped() async throws {
        let router = Router(context: UserContext.self)
        router.add(middleware: RequestIDMiddleware())
        router.get("/open", immediate: { _, _ in .text("at once") }) { _, _ in .text("later") }
        let guarded = router.group("/guarded")
        guarded.add(middleware: Authenticator())
        guarded.get("", immediate: { _, _ in .text("at once") }) { _, context in .text(context.user ?? "nobody") }
        let client = RouterClient(router)
        #expect(try await client.execute(.get, "/open").isImmediate)
        let response = try await client.execute(.get, "/guarded", headers: [.authorization: "ada"])
        #expect(!response.isImmediate)
        #expect(response.text == "ada")
    }

    @Test func errorsBecomeProblemsInsideOfMiddleware() async throws {
        let reported = Mutex<[String]>([])
        let router = Router(context: UserContext.self) { error, request in
            reported.withLock { $0.append("\(error) \(request.target)") }
        }
        router.add(middleware: RequestIDMiddleware { "made" })
        router.get("/known") { _, _ in
            throw HTTPError(
                ProblemDocument(
                    .unprocessableContent, type: "urn:dora:validation", title: "Not valid", detail: "One field.",
                    extensions: ["errors": [["pointer": "/name", "rule": "length", "article": "Article 28(3)"]]]))
        }
        router.get("/unknown") { _, _ in throw Unexpected() }
        let client = RouterClient(router)

        let known = try await client.execute(.get, "/known")
        #expect(known.status == .unprocessableContent)
        #expect(known.headers[.xRequestID] == "made")
        #expect(
            known.text == """
                {"detail":"One field.","errors":[{"article":"Article 28(3)","pointer":"/name","rule":"length"}],\
                "status":422,"title":"Not valid","type":"urn:dora:validation"}
                """)

        let unknown = try await client.execute(.get, "/unknown")
        #expect(unknown.status == .internalServerError)
        #expect(unknown.text == #"{"status":500,"title":"Internal Server Error","type":"about:blank"}"#)
        #expect(unknown.headers[.xRequestID] == "made")
        #expect(reported.withLock { $0 } == ["Unexpected() /unknown"])

        #expect(try await client.execute(.get, "/nothing").headers[.xRequestID] == "made")
    }

    @Test(arguments: [
        ("abc-123._X", true), (String(repeating: "a", count: 128), true), (String(repeating: "a", count: 129), false),
        ("", false), ("a b", false), ("a\"b", false), ("é", false), ("a,b", false),
    ])
    func requestIdentifiersAreKeptWhenSafe(_ sent: String, _ isKept: Bool) async throws {
        let router = Router()
        router.add(middleware: RequestIDMiddleware())
        router.get("/") { _, context in .text(context.requestID ?? "none") }
        let response = try await RouterClient(router).execute(.get, "/", headers: [.xRequestID: sent])
        #expect((response.headers[.xRequestID] == sent) == isKept)
        #expect(response.text == response.headers[.xRequestID])
        #expect(response.text.utf8.count == (isKept ? sent.utf8.count : 32))
    }

    @Test func everyRequestIsReported() async throws {
        let reports = Mutex<[RequestReport]>([])
        let router = Router()
        router.add(middleware: RequestIDMiddleware { "id" })
        router.add(middleware: ReportingMiddleware { report in reports.withLock { $0.append(report) } })
        router.get("/policies/{id}", immediate: { _, context in context.parameters["id"] == "1" ? .text("1") : nil }) {
            _, _ in throw Unexpected()
        }
        let client = RouterClient(router)
        for target in ["/policies/1?secret=x", "/policies/2", "/nothing"] {
            _ = try await client.execute(.get, target)
        }
        let seen = reports.withLock { $0 }
        #expect(seen.map(\.status) == [.ok, .internalServerError, .notFound])
        #expect(seen.map(\.endpointPath) == ["/policies/{id}", "/policies/{id}", nil])
        #expect(seen.map(\.path) == ["/policies/1", "/policies/2", "/nothing"])
        #expect(seen.allSatisfy { $0.requestID == "id" && $0.duration > .zero })
    }
}
