import HTTPServer
import Testing

/// HTTP's rules as a table over bare sockets (RFC 9112, RFC 9110 and what they lean on).
@Suite struct ConformanceTests {
    static let rows: [ConformanceRow] =
        MessageSyntaxRows.all + TargetRows.all + FramingRows.all + ConnectionRows.all

    static func router() -> Router<BasicRequestContext> {
        let router = LiveServer.router()
        router.get("/field") { request, _ in .text(request.headers["X"] ?? "none") }
        router.get("/host") { request, _ in .text(request.headers[.host] ?? "none") }
        router.get("/stream") { _, _ in
            Response(status: .ok, body: .stream { writer in try await writer.write("streamed") })
        }
        router.get("/status/{code}") { _, context in
            Response(status: HTTPStatus(code: try context.parameters.require("code", as: Int.self)))
        }
        return router
    }

    /// Sends in pieces of this size, so that no rule depends on how the bytes arrive.
    @Test(arguments: [Int.max, 13, 1])
    func everyRuleHolds(_ pieceSize: Int) async throws {
        let refusals = Counter()
        try await LiveServer.run(
            Self.router(),
            {
                $0.maxBodyBytes = 1_000_000
                $0.reportRefusal = { status, peer in
                    refusals.add(status.code >= 400 && peer == "127.0.0.1" ? 1 : 0)
                }
            }
        ) { port, _ in
            let rows = Self.rows.filter { pieceSize == Int.max || $0.bytes.count < 1000 }
            for row in rows {
                do {
                    try await Self.check(row, pieceSize: pieceSize, port: port)
                } catch {
                    Issue.record("\(row.testDescription): \(error)")
                }
            }
            // The router's own refusals, and those told by whoever read the body, are not the engine's.
            #expect(refusals.value > rows.count / 3)
            #expect(refusals.value < rows.count)
        }
    }

    private static func check(_ row: ConformanceRow, pieceSize: Int, port: Int) async throws {
        let connection = try await RawConnection.open(port: port)
        try await send(row, pieceSize: pieceSize, on: connection)
        let name = Comment(rawValue: row.testDescription)
        switch row.fate {
        case .refused(let status):
            let response = try await connection.readResponse()
            #expect(response.status == status, name)
            #expect(response.fields["connection"] == "close", name)
            #expect(response.fields["content-type"] == ProblemDocument.mediaType, name)
            #expect(response.text.contains("\"status\":\(status)"), name)
            #expect(try await connection.isAtEnd(), name)
        case .answered(let answers):
            try await check(answers, on: connection, name, isWhole: pieceSize == Int.max)
            try await connection.send("GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await connection.readResponse().text == "hello", name)
        case .answeredAndEnded(let answers):
            try await check(answers, on: connection, name, isWhole: pieceSize == Int.max)
            #expect(try await connection.isAtEnd(), name)
        case .ended:
            #expect(try await connection.isAtEnd(), name)
        }
    }

    private static func check(
        _ answers: [ConformanceRow.Answer], on connection: RawConnection, _ name: Comment, isWhole: Bool
    ) async throws {
        for answer in answers {
            var response = try await connection.readResponse(hasBody: answer.hasBody)
            if response.status == 100, answer.status != 100, !isWhole {
                // The body came late, so it was asked for.
                response = try await connection.readResponse(hasBody: answer.hasBody)
            }
            #expect(response.status == answer.status, name)
            if let text = answer.text {
                #expect(response.text == text, name)
            }
            for (field, value) in answer.fields {
                #expect(response.fields[field] == value, "\(name.rawValue): \(field)")
            }
            if answer.status >= 200 {
                // RFC 9110, section 6.6.1: an origin server with a clock sends Date.
                #expect(response.fields["date"]?.hasSuffix(" GMT") == true, name)
            }
        }
    }

    private static func send(_ row: ConformanceRow, pieceSize: Int, on connection: RawConnection) async throws {
        var position = 0
        do {
            while position < row.bytes.count {
                let end = position + min(pieceSize, row.bytes.count - position)
                try await connection.send(Array(row.bytes[position..<end]))
                position = end
            }
            if row.halfCloses {
                connection.finishSending()
            }
        } catch RawConnection.Failure.send {
            // Refused before all was sent: the answer is there to be read.
        }
    }
}
