import HTTPServer
import Testing

/// What a connection does with well-formed requests.
@Suite struct ConnectionTests {
    @Test func severalRequestsOnOneConnection() async throws {
        try await LiveServer.run(LiveServer.router()) { port, server in
            let connection = try await RawConnection.open(port: port)
            for _ in 0..<3 {
                try await connection.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
                let response = try await connection.readResponse()
                #expect(response.status == 200)
                #expect(response.text == "hello")
                #expect(response.fields["connection"] == nil)
                #expect(response.fields["date"]?.hasSuffix("GMT") == true)
            }
            try await connection.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nabcde")
            #expect(try await connection.readResponse().text == "abcde")
            #expect(server.connectionCount == 1)
        }
    }

    @Test func pipelinedAnswersKeepTheOrder() async throws {
        let router = LiveServer.router()
        let gate = Gate()
        router.get("/slow") { _, _ in
            await gate.pass()
            return .text("slow")
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(
                "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
                    + "GET /at-once HTTP/1.1\r\nHost: a\r\n\r\n"
                    + "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nde\r\n1\r\nf\r\n0\r\n\r\n"
                    + "GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            await gate.waitForArrival()
            await gate.open()
            var texts: [String] = []
            for _ in 0..<5 {
                texts.append(try await connection.readResponse().text)
            }
            #expect(texts == ["slow", "abc", "at once", "def", "hello"])
        }
    }

    @Test func hundredPipelinedRequests() async throws {
        try await LiveServer.run(LiveServer.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            let requests = (0..<100).map { number in
                "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: \(String(number).utf8.count)\r\n\r\n\(number)"
            }
            try await connection.send(requests.joined())
            for number in 0..<100 {
                #expect(try await connection.readResponse().text == String(number))
            }
        }
    }

    @Test func headHasNoBody() async throws {
        try await LiveServer.run(LiveServer.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send("HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            let head = try await connection.readResponse(hasBody: false)
            #expect(head.status == 200)
            #expect(head.fields["content-length"] == "5")
            #expect(try await connection.readResponse().text == "hello")
        }
    }

    @Test func continueIsSentWhenTheBodyIsAskedFor() async throws {
        try await LiveServer.run(LiveServer.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(
                "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            #expect(try await connection.readResponse().status == 100)
            try await connection.send("ok")
            #expect(try await connection.readResponse().text == "ok")
            // A handler that doesn't want the body answers without it, and the connection ends.
            try await connection.send(
                "POST /ignore HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            let response = try await connection.readResponse()
            #expect(response.text == "ignored")
            #expect(response.fields["connection"] == "close")
            #expect(try await connection.isAtEnd())
        }
    }

    @Test func bytesAfterAnEarlyAnswerEndTheConnection() async throws {
        try await LiveServer.run(LiveServer.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send("POST /ignore HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\nbegin")
            let response = try await connection.readResponse()
            #expect(response.fields["connection"] == "close")
            #expect(try await connection.isAtEnd())
        }
    }

    @Test func aSmallIgnoredBodyCostsNoConnection() async throws {
        try await LiveServer.run(LiveServer.router()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            for _ in 0..<2 {
                try await connection.send(
                    "POST /ignore HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
                #expect(try await connection.readResponse().text == "ignored")
            }
        }
    }

    @Test func http10() async throws {
        let router = LiveServer.router()
        router.get("/stream") { _, _ in
            Response(status: .ok, body: .stream { writer in try await writer.write("streamed") })
        }
        try await LiveServer.run(router) { port, _ in
            let closing = try await RawConnection.open(port: port)
            try await closing.send("GET /hello HTTP/1.0\r\n\r\n")
            let all = try await closing.readToEnd()
            #expect(all.contains("Connection: close\r\n"))
            #expect(all.hasSuffix("\r\n\r\nhello"))

            let keeping = try await RawConnection.open(port: port)
            try await keeping.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            #expect(try await keeping.readResponse().fields["connection"] == "keep-alive")
            // Without chunks the end of the connection is the end of the body.
            try await keeping.send("GET /stream HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
            let streamed = try await keeping.readToEnd()
            #expect(!streamed.contains("chunked"))
            #expect(streamed.hasSuffix("\r\n\r\nstreamed"))
        }
    }

    @Test func aHalfClosedClientGetsItsAnswers() async throws {
        let router = LiveServer.router()
        let gate = Gate()
        router.get("/slow") { _, _ in
            await gate.pass()
            return Response(status: .ok, body: .stream { writer in try await writer.write("slow") })
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(
                "GET /slow HTTP/1.1\r\nHost: a\r\n\r\nGET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            connection.finishSending()
            await gate.waitForArrival()
            await gate.open()
            #expect(try await connection.readResponse().text == "slow")
            #expect(try await connection.readResponse().text == "hello")
            #expect(try await connection.isAtEnd())
        }
    }

    @Test func manyClientsAtOnce() async throws {
        let router = LiveServer.router()
        router.post("/hop/{n}") { request, context in
            let body = try await request.body.collect(upTo: 1 << 20)
            await Task.yield()
            return Response(
                status: .ok,
                body: .stream { writer in
                    try await writer.write("\(try context.parameters.require("n")):")
                    await Task.yield()
                    try await writer.write(body)
                })
        }
        try await LiveServer.run(router) { port, _ in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in 0..<24 {
                    group.addTask {
                        let connection = try await RawConnection.open(port: port)
                        for number in 0..<10 {
                            let body = String(repeating: "\(client)-", count: 1 + number * 997)
                            try await connection.send(
                                "POST /hop/\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n")
                            try await connection.send(body)
                            #expect(try await connection.readResponse().text == "\(number):\(body)")
                            try await connection.send("GET /at-once HTTP/1.1\r\nHost: a\r\n\r\n")
                            #expect(try await connection.readResponse().text == "at once")
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func answersCannotBeSplitByFields() async throws {
        let router = LiveServer.router()
        router.get("/split") { _, _ in
            Response(status: .ok, headers: [.location: "/a\r\nSet-Cookie: b"], body: .bytes([1]))
        }
        try await LiveServer.run(router) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send("GET /split HTTP/1.1\r\nHost: a\r\n\r\n")
            let response = try await connection.readResponse()
            #expect(response.status == 500)
            #expect(response.fields["set-cookie"] == nil)
        }
    }
}
