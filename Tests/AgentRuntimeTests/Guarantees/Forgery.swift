import Contracts
import FleetTestSupport
import Foundation
import MessageBus
import Testing

/// One way to change a sealed command, or to make one without the key.
struct Forgery: Sendable, CustomTestStringConvertible {
    let name: String
    let change: @Sendable (inout OutgoingRecord) -> Void
    var testDescription: String { name }

    /// Header by which a forged record is found again; not the platform's, so the seal doesn't cover it.
    static let mark = "test-forgery"

    private static func set(_ name: String, _ value: String) -> Forgery {
        Forgery(name: name) { $0.set(name, value) }
    }

    /// One for each attribute that the seal covers, present in the command or added to it, and for the seal itself.
    static func all(
        of bench: LedgerBench, other: ResourceID, otherTenant: TenantID
    ) -> [Forgery] {
        let stream = StreamName(kind: Ledger.kind, id: other)
        return [
            set("ce_specversion", "1.1"), set("ce_id", UUID().uuidString.lowercased()),
            set("ce_type", LedgerScope.current.type("refuse-always").text), set("ce_source", "/other"),
            set("ce_time", Timestamp(Date()).adding(seconds: 1).text),
            set("ce_correlationid", UUID().uuidString.lowercased()),
            set("ce_causationid", UUID().uuidString.lowercased()),
            set("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
            set("content-type", "text/plain"), set("ce_actor", "mallory"), set("ce_roles", "administrator"),
            set("ce_requesthash", String(repeating: "a", count: 64)), set("ce_expectedversion", "1"),
            set("ce_expires", Timestamp(Date()).adding(seconds: 60).text), set("ce_replyto", "dora.gateway.replies:0"),
            set("ce_keyid", "test-2"), set("ce_mac", String(repeating: "0", count: 64)), set("ce_mac", "no seal"),
            Forgery(name: "ce_subject and key") { record in
                record.set("ce_subject", stream.text)
                record.key = stream.key(tenant: .first)
            },
            Forgery(name: "ce_tenantid and key") { record in
                record.set("ce_tenantid", otherTenant.text)
                record.key = record.key.replacing(TenantID.first.text, with: otherTenant.text)
            },
            Forgery(name: "ce_upload and ce_chunkindex") { record in
                record.set("ce_upload", UUID().uuidString.lowercased())
                record.set("ce_chunkindex", "0")
            },
            Forgery(name: "key") { $0.key = "other" },
            Forgery(name: "body") { $0.value = ($0.value ?? []) + [32] },
            Forgery(name: "no ce_mac") { record in record.headers.removeAll { $0.name == "ce_mac" } },
            Forgery(name: "no ce_keyid") { record in record.headers.removeAll { $0.name == "ce_keyid" } },
            Forgery(name: "ce_mac twice") { record in
                record.headers += record.headers.filter { $0.name == "ce_mac" }
            },
        ]
    }
}

extension OutgoingRecord {
    /// Sets a header's only value, where it stands or at the end.
    mutating func set(_ name: String, _ value: String) {
        let header = RecordHeader(name: name, text: value)
        if let index = headers.firstIndex(where: { $0.name == name }) {
            headers[index] = header
        } else {
            headers.append(header)
        }
    }
}
