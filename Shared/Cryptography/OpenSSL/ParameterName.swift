internal import COpenSSL

/// A name or value for OpenSSL's parameter lists, which keep the pointer and not the text.
///
/// A Swift string passed as a C string lives for that one call only; a literal lies in the program's constant data
/// for ever and ends with a zero byte. The names are those of `openssl/core_names.h`.
struct ParameterName: ExpressibleByStringLiteral, Sendable {
    static let digest: ParameterName = "digest"
    static let sha256: ParameterName = "SHA256"
    static let group: ParameterName = "group"
    static let curveP256: ParameterName = "prime256v1"
    static let publicKey: ParameterName = "pub"
    static let privateKey: ParameterName = "priv"
    static let modulus: ParameterName = "n"
    static let publicExponent: ParameterName = "e"
    static let privateExponent: ParameterName = "d"
    static let firstFactor: ParameterName = "rsa-factor1"
    static let secondFactor: ParameterName = "rsa-factor2"
    static let firstExponent: ParameterName = "rsa-exponent1"
    static let secondExponent: ParameterName = "rsa-exponent2"
    static let coefficient: ParameterName = "rsa-coefficient1"

    private let literal: StaticString

    init(stringLiteral literal: StaticString) { self.literal = literal }

    /// Valid as long as the process.
    var pointer: UnsafePointer<CChar> {
        UnsafeRawPointer(literal.utf8Start).assumingMemoryBound(to: CChar.self)
    }
}
