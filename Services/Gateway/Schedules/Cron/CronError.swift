/// Why a text is no cron expression that the platform understands.
struct CronError: Error, Hashable, Sendable, CustomStringConvertible {
    /// One sentence for the person who wrote it.
    let description: String

    init(_ description: String) { self.description = description }

    /// A field that is wrong.
    init(field: CronField, text: some StringProtocol, reason: String) {
        description = "The \(field.rawValue) can't be `\(text.prefix(40))`: \(reason)."
    }
}
