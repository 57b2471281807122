/// The words under which a kind of record is made, changed and taken out: `open-incident`, `incident-opened`.
public struct RecordVerbs: Sendable, Hashable {
    /// What is done, as a command says it and as an event says it.
    public struct Verb: Sendable, Hashable {
        /// In a command's name: `open`.
        public let command: String
        /// In an event's name: `opened`.
        public let event: String

        /// Pairs the two.
        public init(_ command: String, _ event: String) {
            self.command = command
            self.event = event
        }

        /// `open-incident`.
        func command(of kind: ResourceKind, in domain: Domain) -> MessageType {
            MessageType(domain: domain, name: "\(command)-\(kind.rawValue)")
        }

        /// `incident-opened`.
        func event(of kind: ResourceKind, in domain: Domain) -> MessageType {
            MessageType(domain: domain, name: "\(kind.rawValue)-\(event)")
        }
    }

    /// How one is made.
    public let making: Verb
    /// How one is changed.
    public let changing: Verb
    /// How one is taken out.
    public let removing: Verb

    /// Names the words that differ from create, update and delete.
    public init(
        making: Verb = Verb("create", "created"), changing: Verb = Verb("update", "updated"),
        removing: Verb = Verb("delete", "deleted")
    ) {
        self.making = making
        self.changing = changing
        self.removing = removing
    }
}
