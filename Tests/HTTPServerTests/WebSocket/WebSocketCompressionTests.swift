import HTTPServer
import Testing

/// permessage-deflate (RFC 7692) as no well-meaning client sends it.
@Suite struct WebSocketCompressionTests {
    static let offer = "Sec-WebSocket-Extensions: permessage-deflate\r\n"

    private static func compressed(_ payload: [UInt8], opcode: UInt8 = 1, isFinal: Bool = true) -> WebSocketFrame {
        WebSocketFrame(isFinal: isFinal, reserved: 4, opcode: opcode, payload: payload)
    }

    struct Offer: Sendable, CustomTestStringConvertible {
        let text: String
        /// What the answer must name; nil when the offer is declined.
        let answer: [String]?
        var testDescription: String { text }
    }

    static let offers: [Offer] = [
        Offer(text: "permessage-deflate", answer: ["permessage-deflate"]),
        Offer(text: "Permessage-Deflate", answer: ["permessage-deflate"]),
        Offer(text: "permessage-deflate; client_max_window_bits", answer: ["client_max_window_bits=12"]),
        Offer(text: "permessage-deflate; client_max_window_bits=10", answer: ["client_max_window_bits=10"]),
        Offer(text: "permessage-deflate; server_max_window_bits=10", answer: ["server_max_window_bits=10"]),
        Offer(text: "permessage-deflate; server_no_context_takeover", answer: ["server_no_context_takeover"]),
        Offer(text: "x-webkit-deflate-frame, permessage-deflate", answer: ["permessage-deflate"]),
        Offer(text: "x-webkit-deflate-frame", answer: nil),
        Offer(text: "permessage-deflate; unknown", answer: nil),
        Offer(text: "permessage-deflate; server_max_window_bits=16", answer: nil),
        Offer(text: "permessage-deflate; server_max_window_bits=7", answer: nil),
        Offer(text: "permessage-deflate; server_max_window_bits", answer: nil),
        Offer(text: "permessage-deflate; client_max_window_bits=banana", answer: nil),
        Offer(text: "permessage-deflate; server_no_context_takeover=1", answer: nil),
        Offer(text: "permessage-deflate; server_no_context_takeover; server_no_context_takeover", answer: nil),
    ]

    @Test(arguments: offers)
    func offersAreAnsweredOrDeclined(_ offer: Offer) async throws {
        try await LiveServer.run(WebSocketRoutes.router()) { port, _ in
            let client = try await WebSocketTestClient.open(
                port: port, "/echo", "Sec-WebSocket-Extensions: \(offer.text)\r\n")
            let answer = client.answer.fields["sec-websocket-extensions"]
            if let parts = offer.answer {
                for part in parts {
                    #expect(answer?.contains(part) == true, "\(answer ?? "none")")
                }
                try await client.send(Self.compressed(DeflateWriter.stored("abc")))
            } else {
                #expect(answer == nil)
                try await client.send(.text("abc"))
            }
            #expect(try await client.receiveText() == "abc")
        }
    }

    @Test func itCanBeSwitchedOff() async throws {
        var configuration = WebSocketConfiguration()
        configuration.compression = nil
        try await LiveServer.run(WebSocketRoutes.router(configuration)) { port, _ in
            let client = try await WebSocketTestClient.open(port: port, "/echo", Self.offer)
            #expect(client.answer.fields["sec-websocket-extensions"] == nil)
            try await client.send(Self.compressed(DeflateWriter.stored("abc")))
            #expect(try await client.receiveClose() == 1002)
        }
    }

    private static let bomb = DeflateWriter.run(of: 0x61, 64 << 20)

    static let rules: [WebSocketProtocolTests.Row] = [
        .init("7.2.2", "a message that isn't compressed", [.text("plain")], .texts(["plain"])),
        .init(
            "7.2.2", "a message of two blocks",
            [compressed(DeflateWriter.stored([0x61]) + DeflateWriter.stored("b"))], .texts(["ab"])),
        .init(
            "6.1", "a message in fragments: the first bit is the first frame's",
            [
                compressed(Array(DeflateWriter.stored("abc").prefix(4)), isFinal: false),
                .continuation(Array(DeflateWriter.stored("abc").dropFirst(4))),
            ], .texts(["abc"])),
        .init(
            "6.1", "the bit of a continuation",
            [
                compressed(DeflateWriter.stored("abc"), isFinal: false),
                WebSocketFrame(reserved: 4, opcode: 0),
            ], .closed(1002)),
        .init("6.1", "the bit of a ping", [WebSocketFrame(reserved: 4, opcode: 9)], .closed(1002)),
        .init("7.2.2", "an empty message", [compressed([0])], .texts([""])),
        .init(
            "7.2.2", "a run as long as allowed", [compressed(DeflateWriter.run(of: 0x61, 1 << 20))],
            .texts([String(repeating: "a", count: 1 << 20)])),
        .init("7.2.2", "a byte more", [compressed(DeflateWriter.run(of: 0x61, 1 << 20 + 1))], .closed(1009)),
        .init("7.2.2", "a bomb: 64 MiB in 420 kB", [compressed(bomb)], .closed(1009)),
        .init("7.2.2", "what is no deflate", [compressed([0xff, 0xff, 0xff, 0xff])], .closed(1007)),
        .init("7.2.2", "a stored block whose lengths differ", [compressed([0, 1, 0, 0, 0, 0x61])], .closed(1007)),
        .init("8.1", "text that inflates to no UTF-8", [compressed(DeflateWriter.stored([0xff]) + [0])], .closed(1007)),
        .init(
            "7.2.2", "blocks that hold nothing, without end",
            (0..<40).map { number in
                compressed(
                    [UInt8](repeating: 0, count: 0) + (0..<6000).flatMap { _ in DeflateWriter.stored([]) },
                    opcode: number == 0 ? 1 : 0, isFinal: false)
            }.enumerated().map { index, frame in
                var frame = frame
                frame.reserved = index == 0 ? 4 : 0
                return frame
            }, .closed(1009)),
    ]

    @Test(arguments: [Int.max, 1])
    func everyRuleHolds(_ pieceSize: Int) async throws {
        var configuration = WebSocketConfiguration()
        configuration.compression?.threshold = 1 << 30  // What comes back is not compressed.
        try await LiveServer.run(WebSocketRoutes.router(configuration)) { port, _ in
            for row in Self.rules where pieceSize == Int.max || row.bytes.count < 1000 {
                do {
                    try await WebSocketProtocolTests.check(row, pieceSize, port, Self.offer)
                } catch {
                    Issue.record("\(row.testDescription): \(error)")
                }
            }
        }
    }
}
