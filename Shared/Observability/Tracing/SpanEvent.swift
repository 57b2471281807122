public import Foundation

/// Something that happened at one moment of a span.
public struct SpanEvent: Hashable, Sendable {
    /// What happened.
    public let name: String
    /// When.
    public let time: Date
    /// What describes it.
    public let attributes: [String: SpanAttribute]

    /// Makes an event.
    public init(name: String, time: Date, attributes: [String: SpanAttribute] = [:]) {
        self.name = name
        self.time = time
        self.attributes = attributes
    }
}
