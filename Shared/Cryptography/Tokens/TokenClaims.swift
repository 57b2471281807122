public import Foundation

/// The claims that the platform reads, for whoever issues tokens.
public struct TokenClaims: Sendable, Equatable {
    /// Who issues (`iss`).
    public var issuer: String
    /// For whom (`aud`).
    public var audience: String
    /// Who acts (`sub`).
    public var subject: String
    /// For which tenant (`tenant`).
    public var tenant: String
    /// In which roles (`roles`).
    public var roles: [String]
    /// When it is issued (`iat`), to the second.
    public var issuedAt: Date
    /// From when on it holds (`nbf`), to the second; nil: at once.
    public var notBefore: Date?
    /// From when on it no longer holds (`exp`), to the second.
    public var expiresAt: Date

    /// Makes claims.
    public init(
        issuer: String, audience: String, subject: String, tenant: String, roles: [String], issuedAt: Date,
        notBefore: Date? = nil, expiresAt: Date
    ) {
        self.issuer = issuer
        self.audience = audience
        self.subject = subject
        self.tenant = tenant
        self.roles = roles
        self.issuedAt = issuedAt
        self.notBefore = notBefore
        self.expiresAt = expiresAt
    }
}

extension TokenClaims: Encodable {
    private enum Member: String, CodingKey {
        case issuer = "iss"
        case audience = "aud"
        case subject = "sub"
        case tenant, roles
        case issuedAt = "iat"
        case notBefore = "nbf"
        case expiresAt = "exp"
    }

    /// Writes the registered names (RFC 7519 section 4.1), times as whole seconds since 1970.
    public func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: Member.self)
        try members.encode(issuer, forKey: .issuer)
        try members.encode(audience, forKey: .audience)
        try members.encode(subject, forKey: .subject)
        try members.encode(tenant, forKey: .tenant)
        try members.encode(roles, forKey: .roles)
        try members.encode(Int64(issuedAt.timeIntervalSince1970), forKey: .issuedAt)
        try members.encodeIfPresent(notBefore.map { Int64($0.timeIntervalSince1970) }, forKey: .notBefore)
        try members.encode(Int64(expiresAt.timeIntervalSince1970), forKey: .expiresAt)
    }
}
