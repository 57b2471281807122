internal import AgentRuntime
internal import Observability

/// Reads the file of webhooks' secrets again from time to time.
struct WebhookSecretWatch: Service {
    let name = "webhook secrets"
    let secrets: WebhookSecrets
    let seconds: Double
    let metrics: MetricsRegistry
    let logger: Logger

    func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            await shutdown.sleep(seconds: seconds)
            do {
                guard try secrets.refresh() else { continue }
                metrics.increment(
                    "dora_webhook_secret_changes_total", help: "Changes of the secrets that webhooks are signed with")
                logger.info(
                    "The secrets of webhooks have changed", metadata: ["sources": "\(secrets.sources.count)"])
            } catch {
                metrics.increment(
                    "dora_webhook_secret_failures_total", help: "Failures to read the secrets of webhooks again")
                logger.error(
                    "The secrets of webhooks can't be used; those known stay in use", metadata: ["error": "\(error)"])
            }
        }
    }
}
