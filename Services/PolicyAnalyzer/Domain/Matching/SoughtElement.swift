/// An obligation's element as it is looked for.
struct SoughtElement: Sendable {
    /// What answers it.
    enum Kind: Sendable, Hashable {
        /// Words.
        case duty
        /// A rhythm at least as frequent; where the law says no more than "regularly", that word as well.
        case rhythm(everyHours: Double, acceptsRegular: Bool)
        /// A limit at most as long.
        case limit(withinHours: Double)
    }

    let name: String
    let kind: Kind
    /// Its phrases; those of a rhythm or limit without their words of time.
    let phrases: [SoughtPhrase]

    var isDuty: Bool { kind == .duty }
}
