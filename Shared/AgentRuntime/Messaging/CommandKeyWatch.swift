public import Observability

/// Reads the files of command keys again from time to time: an agent learns a new key so before the gateway signs with
/// it, and the gateway which one to sign with.
public struct CommandKeyWatch: Service {
    /// What the log calls it.
    public let name = "command keys"
    private let files: [CommandKeyFile]
    private let seconds: Double
    private let metrics: MetricsRegistry
    private let logger: Logger

    /// Describes what is watched, and how often.
    public init(files: [CommandKeyFile], seconds: Double, metrics: MetricsRegistry, logger: Logger) {
        self.files = files
        self.seconds = seconds
        self.metrics = metrics
        self.logger = logger
    }

    /// Reads the files until the service ends. One that can't be read leaves the keys as they are.
    public func run(until shutdown: ShutdownSignal) async throws {
        while !shutdown.isRequested {
            await shutdown.sleep(seconds: seconds)
            for file in files { look(at: file) }
        }
    }

    private func look(at file: CommandKeyFile) {
        do {
            guard try file.refresh() else { return }
            metrics.increment("dora_command_key_changes_total", help: "Changes of the keys that seal commands")
            logger.info("The command keys have changed", metadata: ["file": file.path, "keys": "\(file.ring)"])
        } catch {
            metrics.increment(
                "dora_command_key_failures_total", help: "Failures to read the keys that seal commands again")
            logger.error(
                "The command keys can't be read; those known stay in use",
                metadata: ["file": file.path, "error": "\(error)"])
        }
    }
}
