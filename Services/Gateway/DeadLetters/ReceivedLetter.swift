internal import AgentRuntime
internal import Contracts
internal import MessageBus

/// A record of a topic of dead letters, taken apart: the message, and what its agent says of it.
struct ReceivedLetter: Sendable {
    let domain: Domain
    let message: LetterMessage
    let attributes: DeadLetterAttributes
    let time: Timestamp

    /// Takes a record apart. One that an agent hasn't written is a letter too, so that it is seen.
    init(_ record: IncomingRecord) {
        let agent = MessageCatalogue.agents.first { $0.domain.deadLetters == record.topic }
        domain = agent?.domain ?? .gateway
        time = Timestamp(microseconds: record.timestamp * 1_000)
        var own = record.headers
        do {
            // The last one is the agent's: a message may have brought headers of that name itself.
            guard let start = record.headers.lastIndex(where: { $0.name == DeadLetterAttributes.firstHeader }) else {
                throw MessageError(header: DeadLetterAttributes.firstHeader, reason: "is missing")
            }
            attributes = try DeadLetterAttributes(
                headers: record.headers[start...].compactMap { header in
                    header.text.map { MessageHeader(header.name, $0) }
                })
            own = Array(record.headers[..<start])
        } catch {
            attributes = DeadLetterAttributes(
                reason: .unreadable, detail: "No agent has written this letter: \(error)", topic: record.topic,
                partition: Int(record.partition), offset: Int(record.offset), attempts: 0)
        }
        message = LetterMessage(
            topic: attributes.topic, partition: attributes.partition, offset: attributes.offset, key: record.key,
            headers: own, body: record.value ?? [])
    }

    /// The tenant that the message names; the platform's own where it names none.
    var tenant: TenantID? {
        message.text("ce_tenantid").flatMap { try? TenantID($0) }
    }
}
