internal import AgentRuntime
internal import Contracts

/// Judges dead letters by their seals, under the keys in use and those of the archive: what doesn't verify was not
/// sealed by the gateway, and it must not seal it now.
struct LetterJudge: Sendable {
    let seals: [Domain: RequestSeal]

    /// Judges a message as it stood in its topic.
    func verdict(on letter: LetterMessage, domain: Domain) -> LetterVerdict {
        let isQuery = letter.topic == domain.queries
        guard letter.topic == domain.commands || isQuery else {
            return .refused(reason: "It comes from no topic of commands of its domain.", isSealed: false)
        }
        do throws(MessageError) {
            let headers = try letter.textHeaders
            let attributes = try MessageAttributes(headers: headers)
            let request = try RequestAttributes(headers: headers)
            guard letter.key == attributes.key else {
                throw MessageError(header: "key", reason: "is not tenant and subject")
            }
            guard let seal = seals[domain] else {
                throw MessageError(header: "ce_keyid", reason: "is of a domain without keys")
            }
            // A key of the archive is as good here: the message is sealed anew.
            _ = try seal.standing(of: request, topic: letter.topic, common: attributes, body: letter.body)
            if isQuery {
                return .refused(reason: "Who asked this query waits no longer: it is to be asked anew.", isSealed: true)
            }
            return .redrivable(attributes, request)
        } catch {
            return .refused(reason: "The gateway has not sealed it: \(error)", isSealed: false)
        }
    }
}
