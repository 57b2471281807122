extension Statement {
    /// Lends the parameters in the form that libpq takes: pointers into one buffer, lengths, and the binary format.
    func withBinaryParameters<Value>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Value
    ) -> Value {
        let encoded = parameters.map(\.binary)
        let lengths = encoded.map { Int32($0?.count ?? 0) }
        let formats = [Int32](repeating: 1, count: encoded.count)
        // One byte more, so that an empty value has an address: a null pointer would be NULL.
        let buffer = encoded.joinedBytes + [0]
        return buffer.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            var offset = 0
            var pointers: [UnsafePointer<CChar>?] = []
            for value in encoded {
                pointers.append(value == nil ? nil : start.map { $0 + offset })
                offset += value?.count ?? 0
            }
            return body(Int32(encoded.count), pointers, lengths, formats)
        }
    }
}

extension [[UInt8]?] {
    /// All bytes one after the other, without what is NULL.
    fileprivate var joinedBytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(reduce(1) { $0 + ($1?.count ?? 0) })
        for element in self { if let element { bytes += element } }
        return bytes
    }
}
