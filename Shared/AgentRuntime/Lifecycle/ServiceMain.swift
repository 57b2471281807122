internal import Foundation
internal import Observability

/// The beginning and the end of every executable: arguments, `--help`, signals, exit status.
public enum ServiceMain {
    /// Runs a service until it's told to stop, and ends the process.
    ///
    /// - Parameters:
    ///   - name: the service's name: product, image and consumer group.
    ///   - keys: the service's own settings beside the runtime's.
    ///   - checkState: what `--check-state` does; returns the differences found. Nil for a service without a log.
    ///   - run: the service itself.
    public static func run(
        name: String, keys: [ConfigurationKey],
        checkState: (@Sendable (ServiceFoundation) async throws -> [String])?,
        run: @Sendable (ServiceFoundation, ShutdownSignal) async throws -> Void
    ) async -> Never {
        do {
            let arguments = try CommandLineArguments(Array(CommandLine.arguments.dropFirst()))
            if arguments.action == .help {
                print(CommandLineArguments.help(service: name, keys: RuntimeKeys.all + keys), terminator: "")
                exit(0)
            }
            if arguments.action == .checkState, checkState == nil {
                throw ConfigurationError(key: "--check-state", reason: "is for services that have an event log")
            }
            let foundation = try ServiceFoundation(name: name, keys: keys, arguments: arguments)
            if arguments.action == .checkState, let checkState {
                let differences = try await checkState(foundation)
                differences.forEach { print($0) }
                print("\(differences.count) differences")
                exit(differences.isEmpty ? 0 : 1)
            }
            let shutdown = ShutdownSignal()
            let sources = ProcessSignals.forward(to: shutdown)
            foundation.logger.info("Starting", metadata: foundation.configuration.printable)
            try await run(foundation, shutdown)
            withExtendedLifetime(sources) {}
            foundation.logger.info("Stopped")
            exit(0)
        } catch {
            FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
            exit(error is ConfigurationError ? 64 : 1)
        }
    }
}
