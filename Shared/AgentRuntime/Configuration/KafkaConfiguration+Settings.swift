internal import Foundation
internal import MessageBus

extension KafkaConfiguration {
    /// How a service reaches Kafka, as its settings say.
    /// - Throws: ``ConfigurationError`` for settings that don't go together.
    init(_ configuration: Configuration, clientID: String) throws(ConfigurationError) {
        let security = try KafkaSecurity(configuration)
        let isEmbedded = configuration.text(RuntimeKeys.kafkaProfile) == "embedded"
        guard security == .none || !isEmbedded else {
            throw ConfigurationError(
                key: KafkaKeys.security.name, reason: "asks for what the embedded broker doesn't have")
        }
        let properties = try Self.properties(configuration.text(RuntimeKeys.kafkaProperties))
        let stated = Set(security.properties.keys).union(security.login == nil ? [] : ["sasl.mechanisms"])
        if let doubled = properties.keys.sorted().first(where: stated.contains) {
            throw ConfigurationError(
                key: RuntimeKeys.kafkaProperties.name, reason: "gives \(doubled), which other settings give already")
        }
        self.init(
            bootstrapServers: configuration.text(RuntimeKeys.kafkaBootstrap), clientID: clientID,
            profile: isEmbedded ? .embedded : .apacheKafka, security: security, properties: properties)
    }

    private static func properties(_ text: String) throws(ConfigurationError) -> [String: String] {
        var properties: [String: String] = [:]
        for pair in text.split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2 else {
                throw ConfigurationError(key: RuntimeKeys.kafkaProperties.name, reason: "is not name=value;name=value")
            }
            properties[parts[0]] = parts[1]
        }
        return properties
    }
}
