internal import Contracts
internal import Cryptography

/// Who may send webhooks: a source of threat intelligence, and what it signs with.
struct WebhookSource: Sendable {
    /// Whose source it is.
    let tenant: TenantID
    /// The threat source whose indicators it sends.
    let source: ResourceID
    /// The keys that count: several while they are changed.
    let keys: [MessageAuthenticationKey]

    /// The source as who asks: it may record indicators, and does nothing else here.
    var principal: Principal {
        Principal(tenant: tenant, subject: "threat-source:\(source.text)", roles: [.incidentManager])
    }
}
