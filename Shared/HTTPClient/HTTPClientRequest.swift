/// A request to another system.
public struct HTTPClientRequest: Sendable, Hashable {
    /// The method.
    public var method: String
    /// The absolute address, http or https.
    public var url: String
    /// Header fields, in order.
    public var headers: [Field]
    /// What is sent; nil for nothing.
    public var body: [UInt8]?

    /// A header field.
    public struct Field: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its value, without line breaks.
        public let value: String

        /// Pairs the two.
        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Describes a request.
    public init(_ method: String = "GET", _ url: String, headers: [Field] = [], body: [UInt8]? = nil) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
