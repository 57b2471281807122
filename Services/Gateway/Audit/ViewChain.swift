internal import Contracts

/// Follows the chain of each stream through the audit view, stream by stream. Pure.
struct ViewChain: Sendable {
    private let tenant: String
    private var stream: String?
    private var version = 0
    private var hash = EventAttributes.noHash
    /// After a stream's first break nothing more is said of it.
    private var isBroken = false

    init(tenant: String) { self.tenant = tenant }

    /// Goes on after a row that was followed before.
    mutating func begin(after row: ViewRow) {
        stream = row.stream
        version = row.version
        hash = row.hash
    }

    mutating func follow(_ row: ViewRow, into view: inout HistoryReport.View) {
        if row.stream != stream {
            (stream, version, hash, isBroken) = (row.stream, 0, EventAttributes.noHash, false)
        }
        if row.isWhole { view.events += 1 } else { view.chainedOnly += 1 }
        if !isBroken, let cause = cause(row) {
            isBroken = true
            if view.breaks.count < LogVerification.mostBreaks {
                view.breaks.append(
                    LogBreak(cause, tenant: tenant, stream: row.stream, version: row.version))
            }
        }
        (version, hash) = (row.version, row.hash)
    }

    private func cause(_ row: ViewRow) -> LogBreak.Cause? {
        if row.isOwnHash == false { return .changed }
        if row.version != version + 1 { return .gap }
        return row.previousHash == hash ? nil : .previousHash
    }
}
