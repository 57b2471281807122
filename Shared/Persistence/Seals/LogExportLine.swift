internal import Contracts
internal import Cryptography
internal import Foundation

/// One line of an export: exactly one of its members is there, `sealed` beside `event` apart. See the README.
struct LogExportLine: Codable {
    /// The first line: what follows.
    struct Head: Codable {
        static let format = "dora-log-export-1"
        var format = Self.format
        let service: String
        let domain: String
        /// Whose export it is; absent for one of all tenants.
        let tenant: String?
    }

    /// A row of the log; times in microseconds since 1970, the body in base64, hashes in hex.
    struct Event: Codable {
        let position: Int64
        let tenant: String
        let stream: String
        let version: Int
        let message: String
        let type: String
        let source: String
        let time: Int64
        let correlation: String
        let causation: String?
        let traceparent: String?
        let outcome: String?
        let body: Data
        let previousHash: String
        let hash: String
    }

    /// What a seal has and the log, or this export, doesn't; of another tenant's event the digest of its name.
    struct Entry: Codable {
        let position: Int64
        let hash: String
        let tenant: String?
        let stream: String?
        let version: Int?
        let name: String?
    }

    /// The last line.
    struct End: Codable {
        /// The last position that was looked at.
        let position: Int64
    }

    var log: Head?
    var event: Event?
    /// Whether the seal that comes next has this event, at this place.
    var sealed: Bool?
    /// An event with a column that can't be written here.
    var unreadable: Entry?
    var entry: Entry?
    var seal: SealWritten?
    var end: End?
}
