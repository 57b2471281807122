public import Contracts
public import MessageBus

extension IncomingRecord {
    /// A header's text; nil when it is absent or not UTF-8.
    public func text(_ name: String) -> String? { header(name)?.text }

    private var messageHeaders: [MessageHeader] {
        headers.compactMap { header in header.text.map { MessageHeader(header.name, $0) } }
    }

    /// The common attributes.
    /// - Throws: `MessageError` when it is no message of the platform.
    public func attributes() throws -> MessageAttributes { try MessageAttributes(headers: messageHeaders) }

    /// An event's place in its stream, and its outcome.
    /// - Throws: `MessageError` when it is no event.
    public func eventAttributes() throws -> EventAttributes { try EventAttributes(headers: messageHeaders) }

    /// The value as text.
    public var valueText: String { String(decoding: value ?? [], as: UTF8.self) }
}
