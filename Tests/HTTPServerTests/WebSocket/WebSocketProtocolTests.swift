import HTTPServer
import Testing

/// What an open WebSocket takes and refuses (RFC 6455, sections 5 to 8).
@Suite struct WebSocketProtocolTests {
    enum Fate: Sendable {
        /// These texts come back, and the WebSocket goes on.
        case texts([String])
        /// It is closed with this code.
        case closed(Int?)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let section: String
        let rule: String
        let bytes: [UInt8]
        let fate: Fate
        var testDescription: String { "\(section): \(rule)" }

        init(_ section: String, _ rule: String, _ frames: [WebSocketFrame], _ fate: Fate) {
            self.section = section
            self.rule = rule
            bytes = frames.flatMap(\.bytes)
            self.fate = fate
        }
    }

    private typealias Opcode = WebSocketFrame.Opcode
    private static let kappa: [UInt8] = [0xce, 0xba, 0xe1, 0xbd, 0xb9, 0xcf, 0x83, 0xce, 0xbc, 0xce, 0xb5]

    private static let framing: [Row] = [
        Row(
            "5.1", "a frame that isn't masked", [WebSocketFrame(opcode: 1, payload: [0x61], isMasked: false)],
            .closed(1002)),
        Row("5.1", "a ping that isn't masked", [WebSocketFrame(opcode: 9, isMasked: false)], .closed(1002)),
        Row(
            "5.2", "RSV1 without an extension", [WebSocketFrame(reserved: 4, opcode: 1, payload: [0x61])], .closed(1002)
        ),
        Row("5.2", "RSV2", [WebSocketFrame(reserved: 2, opcode: 1, payload: [0x61])], .closed(1002)),
        Row("5.2", "RSV3", [WebSocketFrame(reserved: 1, opcode: 2, payload: [0x61])], .closed(1002)),
        Row("5.2", "RSV1 of a ping", [WebSocketFrame(reserved: 4, opcode: 9)], .closed(1002)),
        Row("5.2", "a reserved data opcode", [WebSocketFrame(opcode: 3)], .closed(1002)),
        Row("5.2", "the last reserved data opcode", [WebSocketFrame(opcode: 7)], .closed(1002)),
        Row("5.2", "a reserved control opcode", [WebSocketFrame(opcode: 11)], .closed(1002)),
        Row("5.2", "the last reserved control opcode", [WebSocketFrame(opcode: 15)], .closed(1002)),
        Row(
            "5.2", "a length of 16 bits that fits into 7",
            [WebSocketFrame(opcode: 1, payload: [0x61], lengthForm: .medium)], .closed(1002)),
        Row(
            "5.2", "a length of 64 bits that fits into 16",
            [WebSocketFrame(opcode: 1, payload: [0x61], lengthForm: .long(nil))], .closed(1002)),
        Row(
            "5.2", "a length whose first bit is set is beyond any limit",
            [WebSocketFrame(opcode: 2, lengthForm: .long(1 << 63))], .closed(1009)),
        Row("5.2", "a length beyond the limit", [WebSocketFrame(opcode: 2, lengthForm: .long(1 << 40))], .closed(1009)),
        Row("5.6", "an empty text", [.text("")], .texts([""])),
        Row(
            "5.6", "texts of each length's form",
            [125, 126, 65_535, 65_536].map { .text(String(repeating: "a", count: $0)) },
            .texts([125, 126, 65_535, 65_536].map { String(repeating: "a", count: $0) })),
    ]

    private static let fragments: [Row] = [
        Row(
            "5.4", "a message in fragments",
            [.text("a", isFinal: false), .continuation([], isFinal: false), .continuation([0x62])], .texts(["ab"])),
        Row(
            "5.4", "an empty message in fragments",
            [.text("", isFinal: false), .continuation([], isFinal: false), .continuation([])], .texts([""])),
        Row(
            "5.4", "a pong between fragments",
            [.text("a", isFinal: false), WebSocketFrame(opcode: 10), .continuation([0x62])], .texts(["ab"])),
        Row("5.4", "a continuation of nothing", [.continuation([0x61])], .closed(1002)),
        Row("5.4", "a continuation of what is whole", [.text("a"), .continuation([0x61])], .closed(1002)),
        Row(
            "5.4", "a message within a message",
            [.text("a", isFinal: false), .text("b")], .closed(1002)),
        Row(
            "5.4", "RSV1 of a continuation",
            [.text("a", isFinal: false), WebSocketFrame(reserved: 4, opcode: 0)], .closed(1002)),
        Row(
            "5.4", "fragments beyond the limit",
            [
                .binary([UInt8](repeating: 1, count: 600_000), isFinal: false),
                .continuation([UInt8](repeating: 1, count: 600_000)),
            ], .closed(1009)),
    ]

    private static let control: [Row] = [
        Row("5.5", "a ping of 126 bytes", [.ping([UInt8](repeating: 1, count: 126))], .closed(1002)),
        Row("5.5", "a fragmented ping", [WebSocketFrame(isFinal: false, opcode: 9)], .closed(1002)),
        Row("5.5", "a fragmented close", [WebSocketFrame(isFinal: false, opcode: 8)], .closed(1002)),
        Row(
            "5.5", "a pong of 126 bytes",
            [WebSocketFrame(opcode: 10, payload: [UInt8](repeating: 1, count: 126))], .closed(1002)),
        Row("5.5.1", "a close without a code is answered", [.close(nil)], .closed(1000)),
        Row("5.5.1", "a close with a code is answered with it", [.close(1000)], .closed(1000)),
        Row("5.5.1", "a close of one byte", [WebSocketFrame(opcode: 8, payload: [3])], .closed(1002)),
        Row("5.5.1", "a close of 126 bytes", [.close(1000, [UInt8](repeating: 0x61, count: 124))], .closed(1002)),
        Row("5.5.1", "a reason that is not UTF-8", [.close(1000, [0xff])], .closed(1002)),
        Row("5.5.1", "a reason of 123 bytes", [.close(1000, [UInt8](repeating: 0x61, count: 123))], .closed(1000)),
        Row("5.5.1", "what follows a close is not looked at", [.close(1001), .text("late")], .closed(1001)),
        Row(
            "5.5.3", "a pong that wasn't asked for", [WebSocketFrame(opcode: 10, payload: [1]), .text("a")],
            .texts(["a"])),
    ]

    private static let validCodes: [Int] = [
        1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 3000, 3999, 4000, 4999,
    ]
    private static let invalidCodes: [Int] = [
        0, 1, 999, 1004, 1005, 1006, 1014, 1015, 1016, 1100, 2000, 2999, 5000, 65_535,
    ]
    private static let codes: [Row] =
        validCodes.map { code in Row("7.4", "\(code) may be sent", [.close(code)], .closed(code)) }
        + invalidCodes.map { code in Row("7.4", "\(code) may not", [.close(code)], .closed(1002)) }

    private static let encoding: [Row] = [
        Row("8.1", "text in UTF-8", [WebSocketFrame(opcode: 1, payload: kappa)], .texts(["κόσμε"])),
        Row(
            "8.1", "a character split over fragments",
            kappa.enumerated().map { index, byte in
                WebSocketFrame(isFinal: index == kappa.count - 1, opcode: index == 0 ? 1 : 0, payload: [byte])
            }, .texts(["κόσμε"])),
        Row(
            "8.1", "the largest character", [WebSocketFrame(opcode: 1, payload: [0xf4, 0x8f, 0xbf, 0xbf])],
            .texts(["\u{10ffff}"])),
        Row(
            "8.1", "a character beyond the largest", [WebSocketFrame(opcode: 1, payload: [0xf4, 0x90, 0x80, 0x80])],
            .closed(1007)),
        Row("8.1", "a surrogate", [WebSocketFrame(opcode: 1, payload: [0xed, 0xa0, 0x80])], .closed(1007)),
        Row("8.1", "an overlong form", [WebSocketFrame(opcode: 1, payload: [0xc0, 0xaf])], .closed(1007)),
        Row("8.1", "a character that ends early", [WebSocketFrame(opcode: 1, payload: [0xe1, 0xbd])], .closed(1007)),
        Row(
            "8.1", "a character broken by the next fragment",
            [WebSocketFrame(isFinal: false, opcode: 1, payload: [0xe1, 0xbd]), .continuation([0x61])], .closed(1007)),
        Row(
            "8.1", "a character that no fragment ends",
            [WebSocketFrame(isFinal: false, opcode: 1, payload: [0xe1, 0xbd]), .continuation([])], .closed(1007)),
        Row(
            "8.1", "what is wrong already is not waited for",
            [WebSocketFrame(isFinal: false, opcode: 1, payload: [0x61, 0xff, 0x61])], .closed(1007)),
    ]

    static let rows: [Row] = framing + fragments + control + codes + encoding

    /// Sends in pieces of this size, so that no rule depends on how the bytes arrive.
    @Test(arguments: [Int.max, 3, 1])
    func everyRuleHolds(_ pieceSize: Int) async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, server in
            for row in Self.rows where pieceSize == Int.max || row.bytes.count < 1000 {
                do {
                    try await Self.check(row, pieceSize, port)
                } catch {
                    Issue.record("\(row.testDescription): \(error)")
                }
            }
        }
    }

    /// - Parameter fields: further fields of the handshake.
    static func check(_ row: Row, _ pieceSize: Int, _ port: Int, _ fields: String = "") async throws {
        let name = Comment(rawValue: row.testDescription)
        let client = try await WebSocketTestClient.open(port: port, "/echo", fields)
        var position = 0
        do {
            while position < row.bytes.count {
                let end = position + min(pieceSize, row.bytes.count - position)
                try await client.connection.send(Array(row.bytes[position..<end]))
                position = end
            }
        } catch RawConnection.Failure.send {
            // Refused before all was sent: the close frame is there to be read.
        }
        switch row.fate {
        case .texts(let texts):
            for text in texts {
                let received = try await client.receiveText()
                #expect(received == text, name)
            }
            try await client.send(.text("still here"))
            #expect(try await client.receiveText() == "still here", name)
        case .closed(let code):
            let received = try await client.receiveClose()
            #expect(received == code, name)
        }
    }

    @Test func pingsAreAnsweredInOrder() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/echo")
            let longest = [UInt8](repeating: 7, count: 125)
            try await client.send(.ping([1]), .ping(), .ping(longest))
            for payload in [[1], [], longest] {
                let frame = try await client.receive()
                #expect(frame.opcode == WebSocketFrame.Opcode.pong)
                #expect(frame.payload == payload)
            }
            // Between the fragments of a message, too.
            try await client.send(.text("a", isFinal: false), .ping([2]))
            #expect(try await client.receive().payload == [2])
            try await client.send(.continuation([0x62]))
            #expect(try await client.receiveText() == "ab")
        }
    }

    @Test func bytesComeBackAsBytes() async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/echo")
            let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
            try await client.send(.binary(bytes))
            let frame = try await client.receive()
            #expect(frame.opcode == WebSocketFrame.Opcode.binary)
            #expect(frame.isFinal)
            #expect(frame.payload == bytes)
        }
    }
}
