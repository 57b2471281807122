/// The opening handshake's rules (RFC 6455, section 4.2.1).
enum WebSocketHandshake {
    /// Checks that a request is a handshake that can be answered.
    ///
    /// Throws 426 when it asks for something else or for another version, 400 when it is malformed.
    static func check(_ request: Request) throws(HTTPError) {
        guard request.method == .get, tokens(request.headers[.upgrade]).contains("websocket"),
            tokens(request.headers[.connection]).contains("upgrade")
        else {
            throw HTTPError(
                .upgradeRequired, detail: "This resource is a WebSocket.", headers: [.upgrade: "websocket"])
        }
        guard request.headers.values(of: .secWebSocketVersion) == ["13"] else {
            throw HTTPError(
                .upgradeRequired, detail: "The only version of the WebSocket protocol spoken here is 13.",
                headers: [.upgrade: "websocket", .secWebSocketVersion: "13"])
        }
        let keys = request.headers.values(of: .secWebSocketKey)
        guard keys.count == 1, isKey(keys[0]) else {
            throw HTTPError(.badRequest, detail: "Sec-WebSocket-Key is not 16 bytes in base64.")
        }
        guard request.body.availableBytes?.isEmpty == true else {
            throw HTTPError(.badRequest, detail: "A WebSocket's handshake has no body.")
        }
        guard request.headers.values(of: .secWebSocketProtocol).allSatisfy({ isProtocolList($0) }) else {
            throw HTTPError(.badRequest, detail: "Sec-WebSocket-Protocol is not a list of tokens.")
        }
    }

    /// The members of a list, in lower case.
    private static func tokens(_ list: String?) -> [String] {
        (list ?? "").split(separator: ",").map { trimmed($0).lowercased() }
    }

    /// The subprotocols of a list, as they stand there.
    static func protocols(_ list: String) -> [String] {
        list.split(separator: ",", omittingEmptySubsequences: false).map { String(trimmed($0)) }
    }

    private static func isProtocolList(_ list: String) -> Bool {
        protocols(list).allSatisfy { name in
            !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !separators.contains($0) }
        }
    }

    /// What a token may not hold (RFC 9110, section 5.6.2).
    private static let separators = Set("()<>@,;:\\\"/[]?={}".utf8)

    /// Sixteen bytes in base64 are 22 characters and two signs of padding.
    static func isKey(_ key: String) -> Bool {
        let bytes = Array(key.utf8)
        return bytes.count == 24 && bytes[22] == UInt8(ascii: "=") && bytes[23] == UInt8(ascii: "=")
            && bytes[..<22].allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                    true
                default: false
                }
            }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        let isSpace = { (character: Character) in character == " " || character == "\t" }
        guard let first = text.firstIndex(where: { !isSpace($0) }),
            let last = text.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return text[first...last]
    }
}

extension Request {
    /// The subprotocols that a WebSocket's client offers, the preferred first.
    public var webSocketSubprotocols: [String] {
        headers.values(of: .secWebSocketProtocol).flatMap(WebSocketHandshake.protocols)
    }
}
