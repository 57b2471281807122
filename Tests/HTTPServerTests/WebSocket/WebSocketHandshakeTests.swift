import HTTPServer
import Testing

/// The opening handshake (RFC 6455, section 4.2).
@Suite struct WebSocketHandshakeTests {
    @Test func theRFCsExampleIsAnswered() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, server in
            let client = try await WebSocketTestClient.open(port: port, "/echo", "Origin: https://example.org\r\n")
            #expect(client.answer.fields["sec-websocket-accept"] == WebSocketTestClient.acceptance)
            #expect(client.answer.fields["upgrade"] == "websocket")
            #expect(client.answer.fields["connection"]?.lowercased() == "upgrade")
            #expect(client.answer.fields["x-origin"] == "https://example.org")
            #expect(client.answer.fields["date"]?.hasSuffix("GMT") == true)
            #expect(client.answer.fields["sec-websocket-extensions"] == nil)
            #expect(client.answer.fields["sec-websocket-protocol"] == nil)
            #expect(client.answer.fields["content-length"] == nil)
            try await client.send(.text("hello"))
            #expect(try await client.receiveText() == "hello")
            #expect(server.connectionCount == 1)
        }
    }

    /// What is wrong with a handshake: the fields in place of the right ones, and the status.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let status: Int
        let request: String
        var testDescription: String { name }
    }

    static func request(
        _ line: String = "GET /echo HTTP/1.1", connection: String = "Connection: Upgrade\r\n",
        upgrade: String = "Upgrade: websocket\r\n", version: String = "Sec-WebSocket-Version: 13\r\n",
        key: String = "Sec-WebSocket-Key: \(WebSocketTestClient.key)\r\n", fields: String = "", body: String = ""
    ) -> String {
        "\(line)\r\nHost: a\r\n\(connection)\(upgrade)\(version)\(key)\(fields)\r\n\(body)"
    }

    static func key(_ key: String) -> String { request(key: "Sec-WebSocket-Key: \(key)\r\n") }

    static let refused: [Case] = [
        Case(name: "no upgrade at all", status: 426, request: "GET /echo HTTP/1.1\r\nHost: a\r\n\r\n"),
        Case(name: "no Connection", status: 426, request: request(connection: "")),
        Case(
            name: "Connection without upgrade", status: 426, request: request(connection: "Connection: keep-alive\r\n")),
        Case(name: "no Upgrade", status: 426, request: request(upgrade: "")),
        Case(name: "Upgrade to something else", status: 426, request: request(upgrade: "Upgrade: h2c\r\n")),
        Case(name: "no version", status: 426, request: request(version: "")),
        Case(name: "version 8", status: 426, request: request(version: "Sec-WebSocket-Version: 8\r\n")),
        Case(name: "versions as a list", status: 426, request: request(version: "Sec-WebSocket-Version: 13, 8\r\n")),
        Case(
            name: "version twice", status: 426,
            request: request(version: "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Version: 13\r\n")),
        Case(name: "no key", status: 400, request: request(key: "")),
        Case(name: "an empty key", status: 400, request: key("")),
        Case(name: "a key too short", status: 400, request: key("dGhlIHNhbXBsZSBub25j")),
        Case(name: "a key too long", status: 400, request: key("dGhlIHNhbXBsZSBub25jZWFh")),
        Case(name: "a key much too long", status: 400, request: key(String(repeating: "a", count: 1000))),
        Case(name: "a key that is no base64", status: 400, request: key("dGhlIHNhbXBsZSBub25jZ!==")),
        Case(name: "a key with one sign of padding", status: 400, request: key("dGhlIHNhbXBsZSBub25jZWE=")),
        Case(
            name: "two keys", status: 400,
            request: request(fields: "Sec-WebSocket-Key: \(WebSocketTestClient.key)\r\n")),
        Case(name: "a body", status: 400, request: request(fields: "Content-Length: 2\r\n", body: "ok")),
        Case(
            name: "a chunked body", status: 400,
            request: request(fields: "Transfer-Encoding: chunked\r\n", body: "0\r\n\r\n")),
        Case(name: "an empty subprotocol", status: 400, request: request(fields: "Sec-WebSocket-Protocol: a,,b\r\n")),
        Case(
            name: "a subprotocol that is no token", status: 400,
            request: request(fields: "Sec-WebSocket-Protocol: a b\r\n")),
        Case(name: "HEAD", status: 426, request: request("HEAD /echo HTTP/1.1")),
        Case(name: "POST", status: 405, request: request("POST /broken HTTP/1.1")),
        Case(name: "HTTP/1.0, which has no upgrade", status: 426, request: request("GET /echo HTTP/1.0")),
        Case(name: "a handler that doesn't want to", status: 403, request: request("GET /closed HTTP/1.1")),
        Case(
            name: "a subprotocol that wasn't offered", status: 500, request: request("GET /wrong-subprotocol HTTP/1.1")),
        Case(name: "no such WebSocket", status: 404, request: request("GET /nowhere HTTP/1.1")),
    ]

    @Test(arguments: refused)
    func isRefused(_ test: Case) async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(test.request)
            let response = try await connection.readResponse(hasBody: !test.request.hasPrefix("HEAD"))
            #expect(response.status == test.status)
            if test.status == 426 {
                #expect(response.fields["upgrade"] == "websocket")
                #expect(response.fields["connection"]?.contains("upgrade") == true)
                if test.name.contains("version") {
                    #expect(response.fields["sec-websocket-version"] == "13")
                }
            }
        }
    }

    static let accepted: [String] = [
        request(connection: "Connection: keep-alive, UPGRADE\r\n"),
        request(connection: "Connection: keep-alive\r\nConnection: Upgrade\r\n"),
        request(upgrade: "Upgrade: h2c, WebSocket\r\n"),
        request(fields: "sec-websocket-protocol: a, b\r\nSec-WebSocket-Protocol: c\r\n"),
        request(fields: "Content-Length: 0\r\n"),
    ]

    @Test(arguments: accepted)
    func isAccepted(_ request: String) async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            // Another request may come before it on the connection.
            try await connection.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await connection.readResponse().text == "hello")
            try await connection.send(request)
            #expect(try await connection.readHead().status == 101)
        }
    }

    @Test func theSubprotocolIsAgreedOn() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let agreed = try await WebSocketTestClient.open(
                port: port, "/chat", "Sec-WebSocket-Protocol: chat.v1\r\nSec-WebSocket-Protocol: chat.v2, x\r\n")
            #expect(agreed.answer.fields["sec-websocket-protocol"] == "chat.v2")
            #expect(try await agreed.receiveText() == "welcome")
            #expect(try await agreed.receiveClose() == 1000)
            let none = try await WebSocketTestClient.open(port: port, "/chat", "Sec-WebSocket-Protocol: chat.v1\r\n")
            #expect(none.answer.fields["sec-websocket-protocol"] == nil)
        }
    }

    /// Middleware is around the handshake: whoever isn't let in never gets a WebSocket.
    @Test func middlewareRunsBeforeTheUpgrade() async throws {
        struct Doorkeeper: Middleware {
            func handle(
                _ request: Request, context: BasicRequestContext,
                next: @Sendable (Request, BasicRequestContext) async throws -> Response
            ) async throws -> Response {
                guard request.headers[.authorization] == "Bearer right" else { throw HTTPError(.unauthorized) }
                var response = try await next(request, context)
                response.headers["X-Seen"] = String(response.status.code)
                return response
            }
        }
        let router = LiveServer.router()
        let group = router.group("/inside")
        group.add(middleware: Doorkeeper())
        group.webSocket("/echo/{name}") { inbound, outbound, context in
            for try await _ in inbound {
                try await outbound.write(.text(try context.parameters.require("name")))
            }
        }
        try await LiveServer.run(router) { port, _ in
            let outside = try await RawConnection.open(port: port)
            try await outside.send(WebSocketTestClient.handshake("/inside/echo/me"))
            #expect(try await outside.readResponse().status == 401)
            let inside = try await WebSocketTestClient.open(
                port: port, "/inside/echo/me", "Authorization: Bearer right\r\n")
            #expect(inside.answer.fields["x-seen"] == "101")
            try await inside.send(.text("who?"))
            #expect(try await inside.receiveText() == "me")
        }
    }

    @Test func aClientThatDoesNotWaitIsHeard() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(
                Array(WebSocketTestClient.handshake("/echo").utf8) + WebSocketFrame.text("early").bytes)
            let client = WebSocketTestClient(connection: connection, answer: try await connection.readHead())
            #expect(try await client.receiveText() == "early")
        }
    }
}
