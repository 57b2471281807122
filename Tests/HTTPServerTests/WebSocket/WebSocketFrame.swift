/// A frame as a client sends it, well-formed or not (RFC 6455, section 5.2).
struct WebSocketFrame: Sendable, Equatable {
    enum Opcode {
        static let continuation: UInt8 = 0
        static let text: UInt8 = 1
        static let binary: UInt8 = 2
        static let close: UInt8 = 8
        static let ping: UInt8 = 9
        static let pong: UInt8 = 10
    }

    /// How the length is written.
    enum LengthForm: Sendable, Equatable {
        case shortest
        /// 16 bits.
        case medium
        /// 64 bits, of this value where it isn't the payload's.
        case long(UInt64?)
    }

    var isFinal = true
    /// The three reserved bits, RSV1 being 4.
    var reserved: UInt8 = 0
    var opcode: UInt8
    var payload: [UInt8] = []
    var isMasked = true
    var lengthForm = LengthForm.shortest

    static func text(_ text: String, isFinal: Bool = true) -> WebSocketFrame {
        WebSocketFrame(isFinal: isFinal, opcode: Opcode.text, payload: Array(text.utf8))
    }

    static func binary(_ bytes: [UInt8], isFinal: Bool = true) -> WebSocketFrame {
        WebSocketFrame(isFinal: isFinal, opcode: Opcode.binary, payload: bytes)
    }

    static func continuation(_ bytes: [UInt8], isFinal: Bool = true) -> WebSocketFrame {
        WebSocketFrame(isFinal: isFinal, opcode: Opcode.continuation, payload: bytes)
    }

    static func ping(_ bytes: [UInt8] = []) -> WebSocketFrame {
        WebSocketFrame(opcode: Opcode.ping, payload: bytes)
    }

    /// A close frame; without a code it is empty.
    static func close(_ code: Int?, _ reason: [UInt8] = []) -> WebSocketFrame {
        let head = code.map { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] } ?? []
        return WebSocketFrame(opcode: Opcode.close, payload: head + reason)
    }

    /// The frame's bytes.
    var bytes: [UInt8] {
        var out: [UInt8] = [(isFinal ? 0x80 : 0) | reserved << 4 | opcode]
        let mask: UInt8 = isMasked ? 0x80 : 0
        switch lengthForm {
        case .shortest where payload.count <= 125:
            out.append(mask | UInt8(payload.count))
        case .shortest where payload.count <= 65_535, .medium:
            out += [mask | 126, UInt8(payload.count >> 8), UInt8(truncatingIfNeeded: payload.count)]
        case .shortest:
            out.append(mask | 127)
            out += Self.bigEndian(UInt64(payload.count))
        case .long(let length):
            out.append(mask | 127)
            out += Self.bigEndian(length ?? UInt64(payload.count))
        }
        guard isMasked else { return out + payload }
        let key: [UInt8] = [0x37, 0xfa, 0x21, 0x3d]
        out += key
        out += payload.enumerated().map { $1 ^ key[$0 % 4] }
        return out
    }

    private static func bigEndian(_ number: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(56 - $0 * 8)) }
    }
}
