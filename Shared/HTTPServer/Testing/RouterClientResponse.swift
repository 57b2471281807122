/// An answer as ``RouterClient`` saw it.
public struct RouterClientResponse: Sendable {
    /// The status.
    public let status: HTTPStatus
    /// Header fields that the handler and middleware set.
    public let headers: HTTPFields
    /// The whole body.
    public let body: [UInt8]
    /// True when the answer was at hand, so that an engine would have sent it without a task.
    public let isImmediate: Bool

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}
