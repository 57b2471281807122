internal import Cryptography

/// One step of a schema's history: applied once, never changed afterwards.
public struct Migration: Sendable, Hashable {
    /// Its place in the order, from 1.
    public let version: Int
    /// What it does, in a few words.
    public let name: String
    /// Its statements.
    public let sql: String

    /// Makes a migration.
    public init(version: Int, name: String, sql: String) {
        self.version = version
        self.name = name
        self.sql = sql
    }

    /// Takes a migration from an embedded file named `V001__create_policies.sql`.
    /// - Throws: ``MigrationError`` `badName` for a file of another name, `badText` when it isn't UTF-8.
    public init(fileName: String, bytes: [UInt8]) throws(MigrationError) {
        let stem = fileName.hasSuffix(".sql") ? fileName.dropLast(4) : Substring()
        guard stem.first == "V", let bar = stem.firstRange(of: "__"),
            let version = Int(stem[stem.index(after: stem.startIndex)..<bar.lowerBound]), version > 0,
            bar.upperBound < stem.endIndex
        else { throw .badName(fileName) }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badText(fileName) }
        self.init(version: version, name: String(stem[bar.upperBound...].map { $0 == "_" ? " " : $0 }), sql: text)
    }

    /// SHA-256 of the statements, in hex.
    var checksum: String { SHA256Digest(of: sql).hex }

    /// This library's own: tenancy, log, inbox, content, relay.
    static func library() throws(MigrationError) -> [Migration] {
        let files: [(String, [UInt8])] = [
            ("V001__tenancy.sql", PackageResources.V001__tenancy_sql),
            ("V002__log.sql", PackageResources.V002__log_sql),
            ("V003__messages.sql", PackageResources.V003__messages_sql),
            ("V004__content.sql", PackageResources.V004__content_sql),
            ("V005__relay.sql", PackageResources.V005__relay_sql),
            ("V006__acknowledged_offsets.sql", PackageResources.V006__acknowledged_offsets_sql),
            ("V007__seals.sql", PackageResources.V007__seals_sql),
            ("V008__statistics.sql", PackageResources.V008__statistics_sql),
        ]
        var migrations: [Migration] = []
        for (name, bytes) in files { migrations.append(try Migration(fileName: name, bytes: bytes)) }
        return migrations
    }
}
