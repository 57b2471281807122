internal import CHTTPEngine

/// Hands answers to the engine.
enum BeastAnswer {
    /// Keeps an array alive while the engine sends its bytes.
    private final class OwnedBytes {
        let bytes: [UInt8]
        init(_ bytes: [UInt8]) { self.bytes = bytes }
    }

    /// An array as a payload, without a copy.
    ///
    /// The address of an array's elements stays valid as long as the array lives and is not changed: the box is its
    /// owner, constant, and retained until the engine calls `release`.
    static func payload(_ bytes: [UInt8]) -> http_engine_payload {
        if bytes.isEmpty {
            return http_engine_payload()
        }
        let box = OwnedBytes(bytes)
        let address = box.bytes.withUnsafeBufferPointer { UnsafeRawPointer($0.baseAddress) }
        return http_engine_payload(
            data: address?.assumingMemoryBound(to: CChar.self), length: bytes.count,
            release: { context in
                if let context {
                    Unmanaged<OwnedBytes>.fromOpaque(context).release()
                }
            }, context: Unmanaged.passRetained(box).toOpaque())
    }

    /// Sends an answer that is complete.
    static func respond(_ response: Response, on handle: OpaquePointer) {
        let body: http_engine_payload
        if case .bytes(let bytes) = response.body {
            body = payload(bytes)
        } else {
            body = http_engine_payload()
        }
        withFields(response.headers) { fields, count in
            _ = http_engine_exchange_respond(handle, Int32(response.status.code), fields, count, body)
        }
    }

    /// Sends the head of a streamed answer; false when it can't be sent any more.
    static func begin(_ response: Response, length: Int?, endsWithClient: Bool, on handle: OpaquePointer) -> Bool {
        withFields(response.headers) { fields, count in
            http_engine_exchange_begin(
                handle, Int32(response.status.code), fields, count, length.map(Int64.init) ?? -1, endsWithClient)
        }
    }

    /// Text as C sees it, for the length of a call.
    static func withView<Result>(_ text: String, _ use: (http_engine_view) -> Result) -> Result {
        var text = text
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { use(http_engine_view(data: $0.baseAddress, length: $0.count)) }
        }
    }

    /// Lays the fields out in C's form: one buffer of text, views into it.
    static func withFields<Result>(
        _ fields: HTTPFields, _ use: (UnsafePointer<http_engine_field>?, Int) -> Result
    ) -> Result {
        let size = fields.reduce(0) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count }
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: size + 1) { text in
            withUnsafeTemporaryAllocation(of: http_engine_field.self, capacity: fields.count + 1) { views in
                var used = 0
                func copy(_ part: String) -> http_engine_view {
                    let start = used
                    var part = part
                    part.withUTF8 { bytes in
                        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(text)[start...])
                            .copyMemory(from: UnsafeRawBufferPointer(bytes))
                        used += bytes.count
                    }
                    return http_engine_view(
                        data: text.baseAddress.map { UnsafePointer($0 + start) }, length: used - start)
                }
                for (index, field) in fields.enumerated() {
                    let name = copy(field.name.rawName)
                    views.initializeElement(at: index, to: http_engine_field(name: name, value: copy(field.value)))
                }
                return use(views.baseAddress.map { UnsafePointer($0) }, fields.count)
            }
        }
    }
}
