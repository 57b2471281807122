/// What a token must say beside being signed.
struct TokenRules: Sendable {
    /// Who must have issued it.
    let issuer: String
    /// Whom it must be for.
    let audience: String
    /// How far the issuer's clock may differ, in seconds.
    let clockSkew: Double
    /// Whether keys that anybody can make count: in a development run only.
    let allowsDevelopmentKeys: Bool
}
