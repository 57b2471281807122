/// Writes DEFLATE's blocks by hand (RFC 1951), for messages that no well-meaning compressor makes.
struct DeflateWriter {
    private(set) var bytes: [UInt8] = []
    private var bits: UInt64 = 0
    private var count = 0

    /// A message as permessage-deflate sends it (RFC 7692, section 7.2.1): the last four bytes of its empty block are
    /// left out.
    static func stored(_ text: String) -> [UInt8] {
        stored(Array(text.utf8)) + [0]
    }

    /// A block of bytes as they are.
    static func stored(_ payload: [UInt8], isFinal: Bool = false) -> [UInt8] {
        let length = [UInt8(truncatingIfNeeded: payload.count), UInt8(truncatingIfNeeded: payload.count >> 8)]
        return [isFinal ? 1 : 0] + length + length.map { ~$0 } + payload
    }

    /// One letter, so often: 13 bits for each 258 of it.
    static func run(of letter: UInt8, _ length: Int) -> [UInt8] {
        var writer = DeflateWriter()
        writer.write(0b010, 3)  // Not the last block; fixed codes.
        writer.writeReversed(UInt64(letter) + 0x30, 8)
        for _ in 0..<((length - 1) / 258) {
            writer.writeReversed(0b1100_0101, 8)  // Length 258.
            writer.writeReversed(0, 5)  // Distance 1.
        }
        for _ in 0..<((length - 1) % 258) {
            writer.writeReversed(UInt64(letter) + 0x30, 8)
        }
        writer.writeReversed(0, 7)  // The block's end.
        writer.write(0, 3)  // An empty stored block, whose length is left out.
        writer.flush()
        return writer.bytes
    }

    private mutating func write(_ value: UInt64, _ width: Int) {
        bits |= value << UInt64(count)
        count += width
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits >>= 8
            count -= 8
        }
    }

    /// Codes stand with their first bit first.
    private mutating func writeReversed(_ code: UInt64, _ width: Int) {
        var reversed: UInt64 = 0
        for bit in 0..<width where code >> UInt64(bit) & 1 == 1 {
            reversed |= 1 << UInt64(width - 1 - bit)
        }
        write(reversed, width)
    }

    private mutating func flush() {
        if count > 0 {
            bytes.append(UInt8(truncatingIfNeeded: bits))
            bits = 0
            count = 0
        }
    }
}
