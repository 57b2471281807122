internal import Foundation
internal import MessageBus

extension KafkaSecurity {
    /// What a service's settings say.
    /// - Throws: ``ConfigurationError`` for settings that don't go together, would be passed over, or name a file that
    ///   can't be read: a connection that is less protected than its operator believes must not come about.
    init(_ configuration: Configuration) throws(ConfigurationError) {
        let protection = configuration.text(KafkaKeys.security)
        let isEncrypted = protection.hasSuffix("ssl")
        let hasLogin = protection.hasPrefix("sasl")
        for (keys, isUsed, other) in [
            (Self.encryptionKeys, isEncrypted, "ssl or sasl-ssl"),
            (Self.loginKeys, hasLogin, "sasl-plaintext or sasl-ssl"),
        ] where !isUsed {
            if let key = keys.first(where: { configuration.optionalText($0) != nil }) {
                throw ConfigurationError(
                    key: key.name, reason: "needs \(KafkaKeys.security.name) to be \(other), not \(protection)")
            }
        }
        self.init(
            encryption: isEncrypted ? try KafkaEncryption(configuration) : nil,
            login: hasLogin ? try KafkaLogin(configuration, isEncrypted: isEncrypted) : nil)
    }

    private static let encryptionKeys = [
        KafkaKeys.authorities, KafkaKeys.certificate, KafkaKeys.key, KafkaKeys.keyPasswordFile,
    ]
    private static let loginKeys = [
        KafkaKeys.mechanism, KafkaKeys.user, KafkaKeys.password, KafkaKeys.passwordFile,
    ]
}

extension KafkaEncryption {
    fileprivate init(_ configuration: Configuration) throws(ConfigurationError) {
        self.init(
            authorities: try configuration.readableFile(KafkaKeys.authorities),
            identity: try Self.identity(configuration))
    }

    private static func identity(_ configuration: Configuration) throws(ConfigurationError) -> KafkaClientIdentity? {
        let certificate = try configuration.readableFile(KafkaKeys.certificate)
        let key = try configuration.readableFile(KafkaKeys.key)
        let password = try configuration.secret(in: KafkaKeys.keyPasswordFile)
        switch (certificate, key) {
        case (let certificate?, let key?):
            return KafkaClientIdentity(certificate: certificate, key: key, keyPassword: password)
        case (_?, nil): throw missing(KafkaKeys.key, beside: KafkaKeys.certificate)
        case (nil, _?): throw missing(KafkaKeys.certificate, beside: KafkaKeys.key)
        case (nil, nil) where password != nil: throw missing(KafkaKeys.key, beside: KafkaKeys.keyPasswordFile)
        case (nil, nil): return nil
        }
    }

    private static func missing(_ key: ConfigurationKey, beside other: ConfigurationKey) -> ConfigurationError {
        ConfigurationError(key: key.name, reason: "is required beside \(other.name)")
    }
}

extension KafkaLogin {
    fileprivate init(_ configuration: Configuration, isEncrypted: Bool) throws(ConfigurationError) {
        func required(_ key: ConfigurationKey) throws(ConfigurationError) -> String {
            guard let text = configuration.optionalText(key) else {
                throw ConfigurationError(
                    key: key.name, reason: "is required where \(KafkaKeys.security.name) says that there is a login")
            }
            return text
        }
        guard let mechanism = Mechanism(rawValue: try required(KafkaKeys.mechanism)) else {
            throw ConfigurationError(key: KafkaKeys.mechanism.name, reason: "is unknown")
        }
        guard mechanism != .plain || isEncrypted else {
            throw ConfigurationError(
                key: KafkaKeys.mechanism.name,
                reason: "is PLAIN, which sends the password as it is: \(KafkaKeys.security.name) must be sasl-ssl")
        }
        let file = try configuration.secret(in: KafkaKeys.passwordFile)
        let given = configuration.optionalText(KafkaKeys.password)
        guard file == nil || given == nil else {
            throw ConfigurationError(
                key: KafkaKeys.passwordFile.name, reason: "and \(KafkaKeys.password.name) exclude each other")
        }
        let user = try required(KafkaKeys.user)
        guard let password = file ?? given else {
            throw ConfigurationError(
                key: KafkaKeys.passwordFile.name, reason: "or \(KafkaKeys.password.name) is required for a login")
        }
        self.init(mechanism: mechanism, user: user, password: password)
    }
}

extension Configuration {
    /// A file's path; nil where none is named.
    /// - Throws: ``ConfigurationError`` when it can't be read.
    fileprivate func readableFile(_ key: ConfigurationKey) throws(ConfigurationError) -> String? {
        guard let path = optionalText(key) else { return nil }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue,
            FileManager.default.isReadableFile(atPath: path)
        else { throw ConfigurationError(key: key.name, reason: "names a file that can't be read: \(path)") }
        return path
    }

    /// The secret that a file holds, without the line breaks at its end; nil where no file is named.
    /// - Throws: ``ConfigurationError`` when it can't be read or holds nothing.
    fileprivate func secret(in key: ConfigurationKey) throws(ConfigurationError) -> String? {
        guard let path = try readableFile(key) else { return nil }
        let text: String
        do { text = try String(contentsOfFile: path, encoding: .utf8) } catch {
            throw ConfigurationError(key: key.name, reason: "names a file that can't be read: \(path)")
        }
        let secret = text.reversed().drop(while: \.isNewline).reversed()
        guard !secret.isEmpty else { throw ConfigurationError(key: key.name, reason: "names an empty file: \(path)") }
        return String(secret)
    }
}
