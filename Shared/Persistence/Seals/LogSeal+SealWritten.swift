public import Contracts
internal import Cryptography

extension LogSeal {
    /// The seal as it is told.
    public var told: SealWritten {
        SealWritten(
            number: number, service: service, through: through, events: events, digest: Hexadecimal.encode(digest),
            previous: Hexadecimal.encode(previous), time: time, key: key, signature: Hexadecimal.encode(signature))
    }

    /// Takes a seal as it was told.
    /// - Returns: nil when a part isn't of its form.
    public init?(_ told: SealWritten) {
        guard let digest = Hexadecimal.decode(told.digest), let previous = Hexadecimal.decode(told.previous),
            let signature = Hexadecimal.decode(told.signature)
        else { return nil }
        self.init(
            number: told.number, service: told.service, through: told.through, events: told.events,
            digest: Array(digest), previous: Array(previous), time: told.time, key: told.key,
            signature: Array(signature))
    }
}
