internal import COpenSSL
internal import Foundation

/// The named numbers and strings of which OpenSSL makes a key.
///
/// Ownership: the value owns the builder and every number pushed into it, can't be copied, and frees all when it
/// ends; the builder refers to the numbers without taking them. Numbers that may be secret are wiped.
struct KeyMaterial: ~Copyable {
    private let builder: OpaquePointer
    private var numbers: [OpaquePointer] = []
    private var strings: [SecretBytes] = []

    init() throws(CryptographyError) {
        guard let builder = OSSL_PARAM_BLD_new() else { throw OpenSSLErrors.failure("a parameter builder") }
        self.builder = builder
    }

    deinit {
        OSSL_PARAM_BLD_free(builder)
        for number in numbers { BN_clear_free(number) }
    }

    /// Adds an unsigned number given most significant byte first.
    mutating func add(_ name: ParameterName, number bytes: Data) throws(CryptographyError) {
        let made = bytes.withUnsafeBytes { BN_bin2bn($0.bindMemory(to: UInt8.self).baseAddress, Int32($0.count), nil) }
        guard let made else { throw OpenSSLErrors.failure("a large number") }
        numbers.append(made)
        guard OSSL_PARAM_BLD_push_BN(builder, name.pointer, made) == 1 else {
            throw OpenSSLErrors.failure("a key's parameter")
        }
    }

    /// Adds a byte string.
    mutating func add(_ name: ParameterName, bytes: Data) throws(CryptographyError) {
        let kept = SecretBytes(bytes)
        strings.append(kept)
        let pushed = kept.withUnsafeBytes {
            OSSL_PARAM_BLD_push_octet_string(builder, name.pointer, $0.baseAddress, $0.count) == 1
        }
        guard pushed else { throw OpenSSLErrors.failure("a key's parameter") }
    }

    /// Adds a name.
    mutating func add(_ name: ParameterName, name value: ParameterName) throws(CryptographyError) {
        guard OSSL_PARAM_BLD_push_utf8_string(builder, name.pointer, value.pointer, 0) == 1 else {
            throw OpenSSLErrors.failure("a key's parameter")
        }
    }

    /// Makes the key from a copy of the material; throws ``CryptographyError/invalidKey(_:)`` when OpenSSL refuses the material.
    func makeKey(type: String, isPrivate: Bool) throws(CryptographyError) -> KeyHandle {
        let parameters = OSSL_PARAM_BLD_to_param(builder)
        defer { OSSL_PARAM_free(parameters) }
        let context = EVP_PKEY_CTX_new_from_name(nil, type, nil)
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        // EVP_PKEY_KEYPAIR and EVP_PKEY_PUBLIC_KEY are macros that Swift can't import.
        let domain = OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS | OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS
        let selection =
            domain | OSSL_KEYMGMT_SELECT_PUBLIC_KEY | (isPrivate ? OSSL_KEYMGMT_SELECT_PRIVATE_KEY : 0)
        guard EVP_PKEY_fromdata_init(context) == 1, EVP_PKEY_fromdata(context, &key, selection, parameters) == 1,
            let key
        else {
            OpenSSLErrors.clear()
            throw .invalidKey("the \(type) key's numbers make no key")
        }
        return try KeyHandle(adopting: key)
    }
}
