internal import Foundation

extension JSONWebKey {
    /// The public key; only its public members are read.
    func makePublicKey(_ algorithm: SignatureAlgorithm) throws(JSONWebKeyError) -> PublicKey {
        try make {
            switch algorithm {
            case .es256: try PublicKey(p256X: try bytes("x"), y: try bytes("y"))
            case .edDSA: try PublicKey(ed25519: try bytes("x"))
            case .rs256: try PublicKey(rsaModulus: try bytes("n"), exponent: try bytes("e"))
            }
        }
    }

    /// The private key, whose public members must belong to it.
    func makePrivateKey(_ algorithm: SignatureAlgorithm) throws(JSONWebKeyError) -> PrivateKey {
        try make {
            // Holds the public members against the same rules as a public key's.
            _ = try makePublicKey(algorithm)
            var material = try KeyMaterial()
            switch algorithm {
            case .es256:
                try material.add(.group, name: .curveP256)
                try material.add(.publicKey, bytes: Data([4]) + (try bytes("x")) + (try bytes("y")))
                try material.add(.privateKey, number: try bytes("d"))
                return try PrivateKey(handle: try material.makeKey(type: "EC", isPrivate: true))
            case .edDSA:
                try material.add(.publicKey, bytes: try bytes("x"))
                try material.add(.privateKey, bytes: try bytes("d"))
                return try PrivateKey(handle: try material.makeKey(type: "ED25519", isPrivate: true))
            case .rs256:
                try material.add(.modulus, number: try bytes("n"))
                try material.add(.publicExponent, number: try bytes("e"))
                try material.add(.privateExponent, number: try bytes("d"))
                // RFC 7518 section 6.3.2 lets the factors be left out; without them a pair can't be proven to fit.
                let rest: [(String, ParameterName)] = [
                    ("p", .firstFactor), ("q", .secondFactor), ("dp", .firstExponent), ("dq", .secondExponent),
                    ("qi", .coefficient),
                ]
                for (name, parameter) in rest {
                    try material.add(parameter, number: try bytes(name))
                }
                return try PrivateKey(handle: try material.makeKey(type: "RSA", isPrivate: true))
            }
        }
    }
}
