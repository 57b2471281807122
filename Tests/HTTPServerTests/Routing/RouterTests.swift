import HTTPServer
import Testing

/// Which request reaches which handler, without a socket.
@Suite struct RouterTests {
    static func router() -> Router<BasicRequestContext> {
        let router = Router()
        router.get("/") { _, _ in .text("root") }
        router.get("/policies") { _, _ in .text("list") }
        router.post("/policies") { _, _ in Response(status: .created) }
        router.get("/policies/{id}") { _, context in .text("policy \(try context.parameters.require("id"))") }
        router.delete("/policies/{id}") { _, _ in Response(status: .noContent) }
        router.put("/policies/{key}") { _, context in .text("put \(try context.parameters.require("key"))") }
        router.get("/policies/latest") { _, _ in .text("latest") }
        router.get("/policies/latest/gaps") { _, _ in .text("latest gaps") }
        router.get("/policies/{id}/document") { _, context in
            .text("document of \(try context.parameters.require("id"))")
        }
        router.get("/files/{path**}") { _, context in .text("file \(try context.parameters.require("path"))") }
        router.get("/files/{directory}/index") { _, context in
            .text("index of \(try context.parameters.require("directory"))")
        }
        router.get("/any/*/end") { _, context in .text("any \(context.endpointPath ?? "")") }
        router.get("/number/{n}") { _, context in .text("\(try context.parameters.require("n", as: Int.self) + 1)") }
        return router
    }

    @Test(arguments: [
        ("/", "root"),
        ("/policies", "list"),
        ("/policies?page=2", "list"),
        ("/policies/7", "policy 7"),
        ("/policies/a%20b%C3%A9", "policy a bé"),
        ("/policies/a+b", "policy a+b"),
        ("/policies/latest", "latest"),
        ("/policies/l%61test", "latest"),
        ("/policies/latest/gaps", "latest gaps"),
        // The literal branch leads nowhere here, the parameter's does.
        ("/policies/latest/document", "document of latest"),
        ("/files/a", "file a"),
        ("/files/a/b/c.txt", "file a/b/c.txt"),
        ("/files/a/index", "index of a"),
        ("/files/a/index/b", "file a/index/b"),
        ("/any/thing/end", "any /any/*/end"),
        ("/number/41", "42"),
    ])
    func finds(_ target: String, _ text: String) async throws {
        let response = try await RouterClient(Self.router()).execute(.get, target)
        #expect(response.status == .ok)
        #expect(response.text == text)
    }

    @Test(arguments: [
        "/nothing", "/policies/", "//policies", "/policies//document", "/policies/7/none", "/files", "/any/end",
        "/Policies",
    ])
    func findsNothing(_ target: String) async throws {
        let response = try await RouterClient(Self.router()).execute(.get, target)
        #expect(response.status == .notFound)
        #expect(response.headers[.contentType] == ProblemDocument.mediaType)
    }

    @Test(arguments: [
        "/policies/%00", "/policies/.", "/policies/../x", "/policies/%2e%2e", "/policies/a%2Fb", "/policies/a%5Cb",
        "/policies/%zz", "/policies/%4", "/policies/%ff", "/policies/%0d%0a", "/files/a/../../b", "policies", "",
    ])
    func refuses(_ target: String) async throws {
        #expect(try await RouterClient(Self.router()).execute(.get, target).status == .badRequest)
    }

    @Test func aParameterThatIsNoNumberIsRefused() async throws {
        #expect(try await RouterClient(Self.router()).execute(.get, "/number/x").status == .badRequest)
    }

    @Test func parametersAreNamedByTheMethodsOwnPattern() async throws {
        #expect(try await RouterClient(Self.router()).execute(.put, "/policies/7").text == "put 7")
    }

    @Test func anotherMethodIsRefusedWithThoseAllowed() async throws {
        let client = RouterClient(Self.router())
        let response = try await client.execute(.patch, "/policies/7")
        #expect(response.status == .methodNotAllowed)
        #expect(response.headers[.allow] == "DELETE, GET, HEAD, OPTIONS, PUT")
        let options = try await client.execute(.options, "/policies")
        #expect(options.status == .noContent)
        #expect(options.headers[.allow] == "GET, HEAD, OPTIONS, POST")
        #expect(try await client.execute(.options, "*").status == .noContent)
        #expect(try await client.execute(.options, "/nothing").status == .notFound)
    }

    @Test func headIsAnsweredFromGet() async throws {
        let response = try await RouterClient(Self.router()).execute(.head, "/policies/7")
        #expect(response.status == .ok)
        #expect(response.body.isEmpty)
    }

    @Test func anImmediateAnswerNeedsNoTask() async throws {
        let router = Router()
        router.get("/{n}", immediate: { _, context in context.parameters["n"] == "1" ? .text("at once") : nil }) {
            _, _ in
            .text("later")
        }
        let client = RouterClient(router)
        let first = try await client.execute(.get, "/1")
        #expect(first.isImmediate && first.text == "at once")
        let second = try await client.execute(.get, "/2")
        #expect(!second.isImmediate && second.text == "later")
    }
}
