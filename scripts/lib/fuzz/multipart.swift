// Target `multipart`: a form, through the decoder. The first byte is the size of the pieces that the rest arrives in;
// what becomes of the form must not depend on it. Built together with the sources of HTTPServer that need no engine.

/// What came of a form, the pieces of a part joined.
private struct Outcome: Equatable {
    var heads: [MultipartPartHead] = []
    var bodies: [[UInt8]] = []
    var failed = false
    var ended = false
}

private func decode(_ bytes: ArraySlice<UInt8>, piece: Int) -> Outcome {
    var decoder = MultipartDecoder(boundary: "b", limits: MultipartLimits())
    var outcome = Outcome()
    var position = bytes.startIndex
    var isOpen = false
    do throws(MultipartError) {
        while true {
            switch try decoder.next() {
            case .needsMore:
                if position == bytes.endIndex {
                    decoder.finish()
                } else {
                    let end = position + min(piece, bytes.endIndex - position)
                    decoder.feed(Array(bytes[position..<end]))
                    position = end
                }
            case .part(let head):
                precondition(!isOpen, "a part within a part")
                isOpen = true
                outcome.heads.append(head)
                outcome.bodies.append([])
            case .bytes(let bytes):
                precondition(isOpen && !bytes.isEmpty, "bytes of no part")
                outcome.bodies[outcome.bodies.count - 1] += bytes
            case .partEnd:
                precondition(isOpen, "the end of no part")
                isOpen = false
            case .end:
                precondition(!isOpen, "a part without end")
                outcome.ended = true
                return outcome
            }
        }
    } catch {
        outcome.failed = true
        // How much of a part was given before it failed may differ; that it failed may not.
        outcome.bodies = []
        outcome.heads = []
        return outcome
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMultipart(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    guard let data, size > 1 else { return 0 }
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    let whole = decode(bytes[1...], piece: size)
    let pieces = decode(bytes[1...], piece: 1 + Int(bytes[0] % 32))
    precondition(whole == pieces, "the pieces decide")
    return 0
}
