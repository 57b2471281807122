public import Contracts
internal import Foundation

/// Writes a service's log and seals as lines of JSON, from which they can be verified without the service.
public struct LogExport: Sendable {
    private let head: LogExportLine.Head
    private let tenant: TenantID?
    private var reader: LogItemReader
    private var isBegun: Bool
    private var isEnded = false

    /// Begins an export.
    /// - Parameters:
    ///   - pool: of the relay role.
    ///   - service: whose log it is.
    ///   - domain: the service's.
    ///   - tenant: whose export it is: it holds the other tenants' events by position, hash and their names' digest
    ///     alone. Nil for an export of all tenants.
    ///   - cursor: where to go on; nil at the beginning.
    public init(
        pool: PostgresPool, service: String, domain: Domain, tenant: TenantID?, after cursor: LogCursor? = nil
    ) {
        head = LogExportLine.Head(service: service, domain: domain.rawValue, tenant: tenant?.text)
        self.tenant = tenant
        reader = LogItemReader(pool: pool, tenant: tenant, from: cursor ?? .start)
        isBegun = cursor != nil
    }

    /// The next lines, each with its line break, and where the export is after each; nil at the end. Where that is the
    /// place before the line, more lines about the same position follow.
    /// - Throws: ``DatabaseError``, `EncodingError`.
    public mutating func next() async throws -> [(line: [UInt8], cursor: LogCursor)]? {
        guard !isEnded else { return nil }
        guard isBegun else {
            isBegun = true
            return [(try Self.text(LogExportLine(log: head)), .start)]
        }
        let before = reader.cursor
        guard let items = try await reader.next() else {
            isEnded = true
            let end = LogExportLine.End(position: reader.cursor.position ?? 0)
            return [(try Self.text(LogExportLine(end: end)), reader.cursor)]
        }
        return try lines(items, after: before)
    }

    private func lines(_ items: [LogItem], after before: LogCursor) throws -> [(line: [UInt8], cursor: LogCursor)] {
        var lines: [(line: [UInt8], cursor: LogCursor)] = []
        var cursor = LogCursor(seal: before.seal, position: before.position, end: reader.cursor.end)
        for (index, item) in items.enumerated() {
            let following = items.index(after: index) < items.count ? items[index + 1].position : nil
            if case .seal = item {
                cursor = reader.cursor
            } else if let position = item.position, position != following {
                // Of two lines about one position the first isn't the whole of it.
                cursor = LogCursor(seal: cursor.seal, position: position, end: cursor.end)
            }
            if let line = LogExportLine(item) { lines.append((try Self.text(line), cursor)) }
        }
        return lines
    }

    private static func text(_ line: LogExportLine) throws -> [UInt8] {
        try CanonicalJSON.encode(line) + [UInt8(ascii: "\n")]
    }
}
