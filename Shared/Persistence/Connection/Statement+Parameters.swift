extension Statement {
    /// Lends the parameters in the form that libpq takes: pointers into one buffer, lengths, and the binary format.
    func withBinaryParameters<Value>(
        _ body: (
            Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
        ) -> Value
    ) -> Value {
        var buffer: [UInt8] = []
        buffer.reserveCapacity(256)
        let starts: [Int?] = parameters.map { parameter in
            let start = buffer.count
            return parameter.appendBinary(to: &buffer) ? start : nil
        }
        var end = buffer.count
        var lengths = [Int32](repeating: 0, count: starts.count)
        for (index, start) in starts.enumerated().reversed() {
            guard let start else { continue }
            lengths[index] = Int32(end - start)
            end = start
        }
        let formats = [Int32](repeating: 1, count: starts.count)
        // One byte more, so that an empty value has an address: a null pointer would be NULL.
        buffer.append(0)
        return buffer.withUnsafeBytes { raw in
            let base = raw.bindMemory(to: CChar.self).baseAddress
            let pointers = starts.map { start in start.flatMap { start in base.map { $0 + start } } }
            return body(Int32(starts.count), pointers, lengths, formats)
        }
    }
}
