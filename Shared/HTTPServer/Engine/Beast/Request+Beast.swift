internal import CHTTPEngine

extension Request {
    /// Copies a request out of the engine's buffer, which lives no longer than the callback.
    init(_ head: http_engine_request, bodySource: (any RequestBodySource)?) {
        var fields: [HTTPFields.Field] = []
        fields.reserveCapacity(head.field_count)
        for index in 0..<head.field_count {
            let field = head.fields[index]
            fields.append(
                HTTPFields.Field(name: HTTPFieldName(lowercase: field.name.lowercasedText), value: field.value.text))
        }
        let body: RequestBody
        if let bodySource {
            body = RequestBody(
                source: bodySource, declaredLength: head.content_length >= 0 ? Int(head.content_length) : nil)
        } else if head.body.length > 0 {
            body = RequestBody(bytes: head.body.bytes)
        } else {
            body = .empty
        }
        self.init(
            method: HTTPMethod(rawValue: head.method.text), target: head.target.text, headers: HTTPFields(fields),
            body: body, peer: PeerAddress(host: head.peer_address.text, port: Int(head.peer_port)),
            isSecure: head.secure, peerCertificate: Self.certificate(head))
    }
}

extension Request {
    private static func certificate(_ head: http_engine_request) -> PeerCertificate? {
        guard head.peer_certificate.length > 0 else { return nil }
        return PeerCertificate(
            der: head.peer_certificate.bytes, subject: head.peer_certificate_subject.text,
            sha256: head.peer_certificate_sha256.bytes)
    }
}

extension http_engine_view {
    private var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: data, count: length) }

    /// The text; bytes that are not UTF-8 become replacement characters.
    var text: String { String(decoding: buffer, as: UTF8.self) }

    /// The bytes, copied.
    var bytes: [UInt8] { Array(buffer) }

    /// ASCII text in lower case.
    var lowercasedText: String {
        String(unsafeUninitializedCapacity: length) { target in
            for (index, byte) in buffer.enumerated() {
                target[index] = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            }
            return length
        }
    }
}
