public import Contracts

/// A message whose unit is about to begin.
public struct ForeseenMessage: Sendable, Hashable {
    /// Whose it is.
    public let tenant: TenantID
    /// Which one.
    public let messageID: MessageID
    /// The aggregate that it is about.
    public let subject: StreamName

    /// Names a message.
    public init(tenant: TenantID, messageID: MessageID, subject: StreamName) {
        self.tenant = tenant
        self.messageID = messageID
        self.subject = subject
    }
}
