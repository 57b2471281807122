internal import AgentRuntime

/// The gateway's own settings.
enum GatewayKeys {
    static let jwks = ConfigurationKey(
        "DORA_JWKS", .text, default: nil,
        "The public keys (RFC 7517) that tokens are verified with: a file, or an https address; in a development run "
            + "http too.")
    static let jwksSeconds = ConfigurationKey(
        "DORA_JWKS_SECONDS", .seconds(minimum: 0.1, maximum: 86_400), default: "60",
        "How often those keys are read again, so that they rotate while the gateway runs. An unknown key is looked for "
            + "at once, every five seconds at most.")
    static let jwksAuthorities = ConfigurationKey(
        "DORA_JWKS_CA", .path, default: "",
        "The file of certificate authorities for that address; the system's when empty."
    )
    static let issuer = ConfigurationKey(
        "DORA_TOKEN_ISSUER", .text, default: "https://development.dora.invalid", "Who must have issued a token (`iss`)."
    )
    static let audience = ConfigurationKey(
        "DORA_TOKEN_AUDIENCE", .text, default: "dora-gateway", "Whom a token must be for (`aud`).")
    static let clockSkew = ConfigurationKey(
        "DORA_TOKEN_CLOCK_SKEW_SECONDS", .seconds(minimum: 0, maximum: 600), default: "60",
        "How far the issuer's clock may differ.")
    static let identitySecret = ConfigurationKey(
        "DORA_IDENTITY_SECRET_FILE", .path, default: nil,
        "The file of the secret that identifiers and operations' addresses are derived with, at least 32 bytes in hex; "
            + "the same for all gateways, and never rotated.")
    static let maximumUpload = ConfigurationKey(
        "DORA_MAXIMUM_UPLOAD_BYTES", .integer(minimum: 1_024, maximum: 1_073_741_824), default: "33554432",
        "The largest file that is accepted, in bytes.")
    static let uploadWindow = ConfigurationKey(
        "DORA_UPLOAD_WINDOW_CHUNKS", .integer(minimum: 1, maximum: 1_000), default: "16",
        "How many chunks (256 KiB each) of one upload may be ahead of what its agent has read.")
    static let uploadPatience = ConfigurationKey(
        "DORA_UPLOAD_PATIENCE_SECONDS", .seconds(minimum: 0.1, maximum: 600), default: "15",
        "How long an upload waits for an agent that makes no progress before it is refused with 503.")
    static let domainBacklog = ConfigurationKey(
        "DORA_ADMISSION_DOMAIN_BACKLOG", .integer(minimum: 1, maximum: 10_000_000), default: "20000",
        "How many commands may wait for one agent before more are refused with 503.")
    static let tenantBacklog = ConfigurationKey(
        "DORA_ADMISSION_TENANT_BACKLOG", .integer(minimum: 1, maximum: 10_000_000), default: "5000",
        "How many commands of one tenant may wait for one agent before more of that tenant are refused with 503.")
    static let requestPlaces = ConfigurationKey(
        "DORA_MAXIMUM_REQUESTS", .integer(minimum: 1, maximum: 100_000), default: "256",
        "How many requests a gateway works on at once before more are refused with 503. Those that only wait for an "
            + "outcome or send a file don't count.")
    static let uploadPlaces = ConfigurationKey(
        "DORA_MAXIMUM_UPLOADS", .integer(minimum: 1, maximum: 10_000), default: "32",
        "How many files a gateway takes at once before more are refused with 503.")
    static let produceSeconds = ConfigurationKey(
        "DORA_PRODUCE_SECONDS", .seconds(minimum: 0.1, maximum: 60), default: "5",
        "How long the broker may take to confirm a command before the client is told that its outcome is unknown.")
    static let operationDays = ConfigurationKey(
        "DORA_OPERATION_DAYS", .integer(minimum: 1, maximum: 3_650), default: "30", "How many days operations are kept."
    )
    static let deadLetterDays = ConfigurationKey(
        "DORA_DEAD_LETTER_DAYS", .integer(minimum: 1, maximum: 3_650), default: "90",
        "How many days dead letters are kept, redriven or not.")
    static let refusalDays = ConfigurationKey(
        "DORA_REFUSAL_DAYS", .integer(minimum: 1, maximum: 3_650), default: "90",
        "How many days the gateway's own refusals are kept.")
    static let stepSeconds = ConfigurationKey(
        "DORA_STEP_SECONDS", .seconds(minimum: 0.1, maximum: 86_400), default: "600",
        "The longest a workflow's step is waited for; steps that their definition gives less time keep that.")
    static let compensationTries = ConfigurationKey(
        "DORA_COMPENSATION_TRIES", .integer(minimum: 1, maximum: 100), default: "5",
        "How often a workflow's compensation is sent before a person is asked.")
    static let compensationSeconds = ConfigurationKey(
        "DORA_COMPENSATION_SECONDS", .seconds(minimum: 0.1, maximum: 86_400), default: "60",
        "How long the outcome of a compensation is waited for each time.")
    static let compensationPause = ConfigurationKey(
        "DORA_COMPENSATION_PAUSE_SECONDS", .seconds(minimum: 0.1, maximum: 3_600), default: "5",
        "The pause before a compensation's second try; it doubles from try to try, up to five minutes.")
    static let scheduleRunDays = ConfigurationKey(
        "DORA_SCHEDULE_RUN_DAYS", .integer(minimum: 1, maximum: 36_500), default: "400",
        "How many days the runs of schedules are kept.")

    static let cacheBytes = ConfigurationKey(
        "DORA_READ_CACHE_BYTES", .integer(minimum: 0, maximum: 4_294_967_296), default: "16777216",
        "How many bytes of answers to reading requests are kept, until what they show changes; 0 keeps none.")

    static let bulkPlaces = ConfigurationKey(
        "DORA_MAXIMUM_BULK_REQUESTS", .integer(minimum: 1, maximum: 10_000), default: "8",
        "How many requests that make many resources a gateway works on at once before more are refused with 503.")
    static let exports = ConfigurationKey(
        "DORA_EXPORTS_AT_ONCE", .integer(minimum: 1, maximum: 1_000), default: "2",
        "How many exports run at once; each holds a connection to the database while its client reads.")
    static let exportSeconds = ConfigurationKey(
        "DORA_EXPORT_SECONDS", .seconds(minimum: 1, maximum: 86_400), default: "300",
        "How long an export may take before it is broken off.")
    static let rateLimits = ConfigurationKey(
        "DORA_RATE_LIMITS", .text, default: RateLimitRules.standard,
        "How many requests a tenant may send to a route in a window, over all gateways: `policies=1000/h,risks=off`, "
            + "with the units s, min, h, d. `default` is for each route not named; one left out keeps its standard.")
    static let webhookSecrets = ConfigurationKey(
        "DORA_WEBHOOK_SECRETS", .path, default: "",
        "The JSON file of the secrets that webhooks are signed with, read again while the gateway runs: a list of "
            + "`tenant`, `source` and `secrets`. Without it webhooks are off.")

    static let all = [
        jwks, jwksSeconds, jwksAuthorities, issuer, audience, clockSkew, identitySecret, maximumUpload, uploadWindow,
        uploadPatience, domainBacklog, tenantBacklog, requestPlaces, uploadPlaces, produceSeconds, operationDays,
        deadLetterDays, refusalDays, stepSeconds, compensationTries, compensationSeconds, compensationPause,
        scheduleRunDays, cacheBytes, bulkPlaces, exports, exportSeconds, rateLimits, webhookSecrets,
    ]
}
