internal import Contracts

/// What a notification of the projection says of the read model: which kinds of resources of which tenants changed.
enum ReadModelChange: Sendable, Equatable {
    /// Those kinds.
    case kinds([TenantID: Set<ResourceKind>])
    /// Anything may have changed: more than a notification holds, or another generation serves.
    case everything

    /// What PostgreSQL takes in a notification is below 8,000 bytes.
    private static let mostBytes = 7_000

    /// The text of a notification: the batch's number, then `tenant=kind,kind` for each tenant, or `*`.
    func payload(batch: Int) -> String {
        guard case .kinds(let changed) = self else { return "\(batch) *" }
        let parts = changed.sorted { $0.key.text < $1.key.text }.map { tenant, kinds in
            "\(tenant.text)=\(kinds.map(\.rawValue).sorted().joined(separator: ","))"
        }
        let text = ([String(batch)] + parts).joined(separator: " ")
        return text.utf8.count <= Self.mostBytes ? text : "\(batch) *"
    }

    /// Reads a notification; what isn't of this form may have changed anything.
    init(payload: String) {
        var changed: [TenantID: Set<ResourceKind>] = [:]
        for part in payload.split(separator: " ").dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let tenant = try? TenantID(String(sides[0])) else {
                self = .everything
                return
            }
            changed[tenant] = Set(sides[1].split(separator: ",").map { ResourceKind(rawValue: String($0)) })
        }
        // "generation" and the like have no number before them.
        self = payload.first?.isNumber == true ? .kinds(changed) : .everything
    }

    /// Says which kinds changed.
    init(_ changed: [TenantID: Set<ResourceKind>]) { self = .kinds(changed) }
}
