internal import COpenSSL
public import Foundation

extension PublicKey {
    /// The key as a JSON object (RFC 7517) with `kid`, `alg` and `use`.
    /// - Parameters:
    ///   - id: the `kid` by which tokens name the key.
    ///   - isDevelopment: marks the key, so that it loads in a development run only.
    public func jsonWebKey(id: String, isDevelopment: Bool = false) throws(CryptographyError) -> Data {
        var members: [String: Any] = ["kid": id, "use": "sig", "alg": algorithm.rawValue]
        if isDevelopment { members[JSONWebKey.developmentMember] = true }
        for (name, value) in try publicMembers() { members[name] = value }
        do {
            return try JSONSerialization.data(withJSONObject: members, options: [.sortedKeys, .withoutEscapingSlashes])
        } catch {
            throw .libraryFailure(operation: "writing a key as JSON")
        }
    }

    private func publicMembers() throws(CryptographyError) -> [String: String] {
        switch algorithm {
        case .es256:
            [
                "kty": "EC", "crv": "P-256", "x": Base64URL.encode(try number("qx", byteCount: 32)),
                "y": Base64URL.encode(try number("qy", byteCount: 32)),
            ]
        case .edDSA: ["kty": "OKP", "crv": "Ed25519", "x": Base64URL.encode(try rawBytes())]
        case .rs256:
            [
                "kty": "RSA", "n": Base64URL.encode(try number("n", byteCount: nil)),
                "e": Base64URL.encode(try number("e", byteCount: nil)),
            ]
        }
    }

    /// A number of the key, most significant byte first, padded when a length is given.
    private func number(_ name: String, byteCount: Int32?) throws(CryptographyError) -> Data {
        var number: OpaquePointer?
        guard EVP_PKEY_get_bn_param(handle.pointer, name, &number) == 1 else {
            throw OpenSSLErrors.failure("reading a key's number")
        }
        defer { BN_free(number) }
        let count = byteCount ?? (BN_num_bits(number) + 7) / 8
        var bytes = [UInt8](repeating: 0, count: Int(count))
        guard BN_bn2binpad(number, &bytes, count) == count else {
            throw OpenSSLErrors.failure("reading a key's number")
        }
        return Data(bytes)
    }

    private func rawBytes() throws(CryptographyError) -> Data {
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = 32
        guard EVP_PKEY_get_raw_public_key(handle.pointer, &bytes, &count) == 1, count == 32 else {
            throw OpenSSLErrors.failure("reading an Ed25519 key")
        }
        return Data(bytes)
    }
}
