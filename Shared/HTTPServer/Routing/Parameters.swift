/// The decoded parameters of a route's path.
public struct Parameters: Sendable, Equatable {
    private var pairs: [(name: String, value: String)] = []

    /// No parameters.
    public init() {}

    /// The value of a parameter.
    public subscript(name: String) -> String? {
        pairs.first { $0.name == name }?.value
    }

    /// The value of a parameter that the route's pattern has; throws 500 when it hasn't, which is a mistake of ours.
    public func require(_ name: String) throws(HTTPError) -> String {
        guard let value = self[name] else { throw HTTPError(.internalServerError) }
        return value
    }

    /// The value of a parameter, made into a type that can be read from text; throws 400 when it can't.
    public func require<Value: LosslessStringConvertible>(_ name: String, as type: Value.Type) throws(HTTPError)
        -> Value
    {
        guard let value = Value(try require(name)) else {
            throw HTTPError(.badRequest, detail: "The path's \(name) is malformed.")
        }
        return value
    }

    mutating func append(_ name: String, _ value: String) {
        pairs.append((name, value))
    }

    /// Equal in names, values and order.
    public static func == (left: Parameters, right: Parameters) -> Bool {
        left.pairs.elementsEqual(right.pairs) { $0 == $1 }
    }
}
