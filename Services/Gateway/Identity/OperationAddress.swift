internal import Contracts
internal import Cryptography
internal import Foundation

/// An operation's place in a URL: its identifier, when it was issued and a seal over both and the tenant. So every
/// gateway answers for every operation: one that isn't known yet is pending, a forged one isn't there.
struct OperationAddress: Equatable, Sendable {
    let operation: ResourceID
    let issuedAt: Timestamp

    /// The address' text: 34 bytes in base64url.
    func text(tenant: TenantID, factory: IdentityFactory) -> String {
        let bytes = payload
        return Base64URL.encode(Data(bytes + factory.seal(operation: bytes, tenant: tenant)))
    }

    /// Reads an address; nil when the seal isn't ours for this tenant.
    init?(text: String, tenant: TenantID, factory: IdentityFactory) {
        guard let decoded = Base64URL.decode(text), decoded.count == 34 else { return nil }
        let bytes = Array(decoded)
        let payload = Array(bytes[..<24])
        guard factory.seal(operation: payload, tenant: tenant) == Array(bytes[24...]) else { return nil }
        let uuid = UUID(
            uuid: (
                bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
            ))
        var microseconds: Int64 = 0
        for byte in bytes[16..<24] { microseconds = microseconds << 8 | Int64(byte) }
        operation = ResourceID(uuid)
        issuedAt = Timestamp(microseconds: microseconds)
    }

    init(operation: ResourceID, issuedAt: Timestamp) {
        self.operation = operation
        self.issuedAt = issuedAt
    }

    private var payload: [UInt8] {
        var bytes = withUnsafeBytes(of: operation.uuid.uuid) { Array($0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: issuedAt.microseconds >> Int64(shift)))
        }
        return bytes
    }
}
