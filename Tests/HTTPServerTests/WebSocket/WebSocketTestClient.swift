import Testing

/// A WebSocket client that sends exactly the frames it is told.
struct WebSocketTestClient: Sendable {
    let connection: RawConnection
    /// The server's answer to the handshake.
    let answer: RawResponse

    /// The key of RFC 6455's own example, whose answer the RFC tells.
    static let key = "dGhlIHNhbXBsZSBub25jZQ=="
    static let acceptance = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="

    static func handshake(_ path: String, _ fields: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: \(key)\r\n\(fields)\r\n"
    }

    /// Opens a WebSocket; throws when it isn't answered with 101.
    static func open(
        port: Int, _ path: String, _ fields: String = "", receiveBuffer: Int32? = nil
    ) async throws -> WebSocketTestClient {
        let connection = try await RawConnection.open(port: port, receiveBuffer: receiveBuffer)
        try await connection.send(handshake(path, fields))
        let answer = try await connection.readHead()
        guard answer.status == 101 else { throw RawConnection.Failure.malformed("status \(answer.status)") }
        return WebSocketTestClient(connection: connection, answer: answer)
    }

    func send(_ frames: WebSocketFrame...) async throws {
        try await connection.send(frames.flatMap(\.bytes))
    }

    /// The next frame. The server's are never masked, and their lengths are written in the shortest form.
    func receive() async throws -> WebSocketFrame {
        let head = try await connection.take(2)
        var length = Int(head[1] & 0x7f)
        #expect(head[1] & 0x80 == 0, "a server's frame is not masked")
        if length == 126 {
            length = try await connection.take(2).reduce(0) { $0 << 8 | Int($1) }
            #expect(length > 125)
        } else if length == 127 {
            length = try await connection.take(8).reduce(0) { $0 << 8 | Int($1) }
            #expect(length > 65_535)
        }
        return WebSocketFrame(
            isFinal: head[0] & 0x80 != 0, reserved: head[0] >> 4 & 7, opcode: head[0] & 0x0f,
            payload: try await connection.take(length), isMasked: false)
    }

    /// The next frame as text, where it is a whole text message.
    func receiveText() async throws -> String {
        let frame = try await receive()
        #expect(frame.opcode == WebSocketFrame.Opcode.text && frame.isFinal)
        return String(decoding: frame.payload, as: UTF8.self)
    }

    /// Skips to the server's close frame and gives its code, nil when it holds none or the connection ends without one.
    /// Behind a close frame nothing may follow but the end.
    func receiveClose() async throws -> Int? {
        do {
            while true {
                let frame = try await receive()
                guard frame.opcode == WebSocketFrame.Opcode.close else { continue }
                let isAtEnd = try await connection.isAtEnd()
                #expect(isAtEnd, "something follows the close frame")
                guard frame.payload.count >= 2 else { return nil }
                return Int(frame.payload[0]) << 8 | Int(frame.payload[1])
            }
        } catch RawConnection.Failure.endedEarly {
            return nil
        } catch RawConnection.Failure.reset {
            return nil
        }
    }

    /// Skips to the server's close frame, answers it, and gives its code.
    func receiveCloseAnswering() async throws -> Int {
        while true {
            let frame = try await receive()
            guard frame.opcode == WebSocketFrame.Opcode.close, frame.payload.count >= 2 else { continue }
            let code = Int(frame.payload[0]) << 8 | Int(frame.payload[1])
            try await send(.close(code))
            let isAtEnd = try await connection.isAtEnd()
            #expect(isAtEnd, "something follows the close frame")
            return code
        }
    }
}
