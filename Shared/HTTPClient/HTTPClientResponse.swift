/// An answer of another system, whole.
public struct HTTPClientResponse: Sendable, Hashable {
    /// The status.
    public let status: Int
    /// Header fields of the last answer, in order.
    public let headers: [HTTPClientRequest.Field]
    /// The body, decoded where it was compressed.
    public let body: [UInt8]

    /// The first value of a field, whatever the case of its name.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
