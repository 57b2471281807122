import FleetTestSupport
import Foundation
import MessageBus
import Observability
import Testing

@testable import AgentRuntime

@Suite("Settings of Kafka's security")
struct KafkaSettingsTests {
    /// A case of settings that don't go together.
    struct Wrong: CustomTestStringConvertible {
        let settings: [String: String]
        /// The setting that is named.
        let key: String
        var testDescription: String { settings.map { "\($0)=\($1)" }.sorted().joined(separator: " ") }

        init(_ key: String, _ settings: [String: String]) {
            self.key = key
            self.settings = settings
        }
    }

    private static let readable = "/etc/hostname"
    private static let certificate = ["DORA_KAFKA_CERTIFICATE": readable, "DORA_KAFKA_KEY": readable]
    private static let login = [
        "DORA_KAFKA_MECHANISM": "SCRAM-SHA-256", "DORA_KAFKA_USER": "gap", "DORA_KAFKA_PASSWORD": "hunter2",
    ]

    private static func with(_ security: String, _ parts: [String: String]...) -> [String: String] {
        parts.reduce(into: ["DORA_KAFKA_SECURITY": security]) { $0.merge($1) { _, new in new } }
    }

    static let wrong: [Wrong] = [
        Wrong("DORA_KAFKA_SECURITY", with("tls")),
        Wrong("DORA_KAFKA_CA", ["DORA_KAFKA_CA": readable]),
        Wrong("DORA_KAFKA_CA", with("sasl-plaintext", login, ["DORA_KAFKA_CA": readable])),
        Wrong("DORA_KAFKA_CA", with("ssl", ["DORA_KAFKA_CA": "/nowhere/ca.pem"])),
        Wrong("DORA_KAFKA_CA", with("ssl", ["DORA_KAFKA_CA": "/etc"])),
        Wrong("DORA_KAFKA_CERTIFICATE", with("plaintext", certificate)),
        Wrong("DORA_KAFKA_KEY", with("ssl", ["DORA_KAFKA_CERTIFICATE": readable])),
        Wrong("DORA_KAFKA_CERTIFICATE", with("ssl", ["DORA_KAFKA_KEY": readable])),
        Wrong("DORA_KAFKA_KEY", with("ssl", ["DORA_KAFKA_KEY_PASSWORD_FILE": readable])),
        Wrong("DORA_KAFKA_KEY_PASSWORD_FILE", with("ssl", certificate, ["DORA_KAFKA_KEY_PASSWORD_FILE": "/nowhere"])),
        Wrong("DORA_KAFKA_KEY_PASSWORD_FILE", with("ssl", certificate, ["DORA_KAFKA_KEY_PASSWORD_FILE": "/dev/null"])),
        Wrong("DORA_KAFKA_MECHANISM", with("ssl", login)),
        Wrong("DORA_KAFKA_USER", ["DORA_KAFKA_USER": "gap"]),
        Wrong("DORA_KAFKA_PASSWORD", with("ssl", ["DORA_KAFKA_PASSWORD": "hunter2"])),
        Wrong("DORA_KAFKA_MECHANISM", with("sasl-ssl")),
        Wrong("DORA_KAFKA_MECHANISM", with("sasl-ssl", login, ["DORA_KAFKA_MECHANISM": "GSSAPI"])),
        Wrong("DORA_KAFKA_MECHANISM", with("sasl-plaintext", login, ["DORA_KAFKA_MECHANISM": "PLAIN"])),
        Wrong(
            "DORA_KAFKA_USER", with("sasl-ssl", ["DORA_KAFKA_MECHANISM": "PLAIN", "DORA_KAFKA_PASSWORD": "hunter2"])),
        Wrong(
            "DORA_KAFKA_PASSWORD_FILE",
            with("sasl-ssl", ["DORA_KAFKA_MECHANISM": "PLAIN", "DORA_KAFKA_USER": "gap"])),
        Wrong("DORA_KAFKA_PASSWORD_FILE", with("sasl-ssl", login, ["DORA_KAFKA_PASSWORD_FILE": readable])),
        Wrong("DORA_KAFKA_SECURITY", with("ssl", ["DORA_KAFKA_PROFILE": "embedded"])),
        Wrong(
            "DORA_KAFKA_PROPERTIES", with("sasl-ssl", login, ["DORA_KAFKA_PROPERTIES": "sasl.mechanisms=PLAIN"])),
        Wrong("DORA_KAFKA_PROPERTIES", with("ssl", ["DORA_KAFKA_PROPERTIES": "security.protocol=plaintext"])),
        Wrong("DORA_KAFKA_PROPERTIES", ["DORA_KAFKA_PROPERTIES": "sasl.password"]),
    ]

    private func configuration(_ settings: [String: String]) throws -> Configuration {
        let required = ["DORA_DATABASE_URL": "postgresql://x", "DORA_COMMAND_KEYS": "/k", "DORA_SEAL_KEYS": "/s"]
        return try Configuration(
            keys: RuntimeKeys.all, environment: settings.merging(required) { given, _ in given })
    }

    private func kafka(_ settings: [String: String]) throws -> KafkaConfiguration {
        try KafkaConfiguration(try configuration(settings), clientID: "test")
    }

    @Test("what doesn't go together, or would be passed over, is refused by name", arguments: wrong)
    func refused(_ wrong: Wrong) {
        let error = #expect(throws: ConfigurationError.self) { _ = try kafka(wrong.settings) }
        #expect(error?.key == wrong.key)
        #expect(error.map { "\($0)".contains("hunter2") } == false)
    }

    @Test("each sort becomes the properties that librdkafka has for it") func accepted() throws {
        #expect(try kafka([:]).security == .none)
        #expect(try kafka(Self.with("ssl")).security.properties == ["security.protocol": "ssl"])
        let mutual = Self.with("ssl", Self.certificate, ["DORA_KAFKA_CA": Self.readable])
        #expect(
            try kafka(mutual).security.properties == [
                "security.protocol": "ssl", "ssl.ca.location": Self.readable,
                "ssl.certificate.location": Self.readable, "ssl.key.location": Self.readable,
            ])
        #expect(
            try kafka(Self.with("sasl-plaintext", Self.login)).security.properties == [
                "security.protocol": "sasl_plaintext", "sasl.mechanism": "SCRAM-SHA-256", "sasl.username": "gap",
                "sasl.password": "hunter2",
            ])
        let both = Self.with("sasl-ssl", Self.login, Self.certificate, ["DORA_KAFKA_MECHANISM": "PLAIN"])
        let properties = try kafka(both).security.properties
        #expect(properties["security.protocol"] == "sasl_ssl")
        #expect(properties["sasl.mechanism"] == "PLAIN")
        #expect(properties["ssl.key.location"] == Self.readable)
        // What has no setting of its own goes with those that have.
        let more = ["DORA_KAFKA_PROPERTIES": "ssl.cipher.suites=DEFAULT;session.timeout.ms=6000"]
        #expect(
            try kafka(both.merging(more) { _, new in new }).properties == [
                "ssl.cipher.suites": "DEFAULT", "session.timeout.ms": "6000",
            ])
    }

    @Test("a secret comes from a file, without the line break at its end, and is never printed") func secrets() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "kafka-secret-\(UUID().uuidString)")
        defer { do { try FileManager.default.removeItem(at: file) } catch { Issue.record(error) } }
        try Data(" hunter2 =;\r\n\n".utf8).write(to: file)
        var settings = Self.with("sasl-ssl", Self.login, Self.certificate)
        settings["DORA_KAFKA_PASSWORD"] = nil
        settings["DORA_KAFKA_PASSWORD_FILE"] = file.path
        settings["DORA_KAFKA_KEY_PASSWORD_FILE"] = file.path
        let kafka = try kafka(settings)
        #expect(kafka.security.login?.password == " hunter2 =;")
        #expect(kafka.security.encryption?.identity?.keyPassword == " hunter2 =;")
        for text in ["\(kafka)", "\(kafka.security)", String(reflecting: kafka.security)] {
            #expect(!text.contains("hunter2"), "\(text)")
        }
        let printable = try configuration(Self.with("sasl-ssl", Self.login)).printable
        #expect(printable["DORA_KAFKA_PASSWORD"] == "(secret)")
        #expect(printable["DORA_KAFKA_USER"] == "gap")
    }

    @Test("files that are no certificate and no key end the start, and not the first use") func unusable() throws {
        let settings = Self.with("ssl", Self.certificate).merging([
            "DORA_DATABASE_URL": "postgresql://x", "DORA_COMMAND_KEYS": "/k", "DORA_SEAL_KEYS": "/s",
        ]) { given, _ in given }
        let error = #expect(throws: ConfigurationError.self) {
            _ = try ServiceFoundation(name: "test", keys: [], environment: settings, sink: Logger.testSink)
        }
        #expect(error?.key == "Kafka")
    }
}
