internal import Foundation

extension StreamName {
    /// The stream that tells of a domain's seals, under ``TenantID/platform``: its versions are the seals' numbers.
    public static func seals(of domain: Domain) -> StreamName {
        let root = ResourceID(UUID(uuid: (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)))
        return StreamName(kind: .seal, id: NameBasedIdentifier.child(domain.rawValue, of: root))
    }
}
