internal import Observability

/// Reads a service's settings again while it runs. The log's level is taken over; what else has changed is named, since
/// it needs a restart. A file that a start would be refused for changes nothing.
struct SettingsReload: Sendable {
    /// The settings that the service has been started with.
    let started: Configuration
    /// Where they are read again.
    let source: SettingsSource
    /// The level to change.
    let threshold: LogThreshold
    /// Where it says what has come of it.
    let logger: Logger

    /// Reads the settings and takes over what can be.
    func perform() {
        guard source.path != nil else {
            return logger.warning("There is no configuration file to read again")
        }
        let read: Configuration
        do throws(ConfigurationError) { read = try source.read() } catch {
            return logger.error(
                "The settings were refused: those from before stay", metadata: ["error": error.description])
        }
        if source.environment[RuntimeKeys.logLevel.name] != nil {
            logger.warning("The log's level stands in the environment, which prevails over the file")
        }
        takeLevel(of: read)
        let others = read.names(differingFrom: started).filter { $0 != RuntimeKeys.logLevel.name }
        if !others.isEmpty {
            logger.warning(
                "Settings have changed that need a restart", metadata: ["settings": others.joined(separator: ",")])
        }
    }

    /// Says so while the lower of both levels holds: a change to `error` would hide itself otherwise.
    private func takeLevel(of read: Configuration) {
        guard let level = LogLevel(rawValue: read.text(RuntimeKeys.logLevel)) else { return }
        let before = threshold.level
        guard level != before else { return logger.notice("The log's level is as before") }
        threshold.level = min(level, before)
        logger.notice("The log's level has changed", metadata: ["from": before.rawValue, "to": level.rawValue])
        threshold.level = level
    }
}
