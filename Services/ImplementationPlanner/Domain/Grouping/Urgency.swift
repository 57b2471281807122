/// How much a day of work is worth: first by the loss that it addresses, then, where losses are equal or unknown, by
/// severity.
struct Urgency: Sendable, Comparable {
    let lossPerDay: Double
    let severityPerDay: Double

    static func < (left: Urgency, right: Urgency) -> Bool {
        (left.lossPerDay, left.severityPerDay) < (right.lossPerDay, right.severityPerDay)
    }
}
