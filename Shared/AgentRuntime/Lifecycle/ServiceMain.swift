internal import Foundation
internal import Observability

/// The beginning and the end of every executable: arguments, `--help`, signals, exit status.
public enum ServiceMain {
    /// Runs a service until it's told to stop, and ends the process.
    ///
    /// - Parameters:
    ///   - name: the service's name: product, image and consumer group.
    ///   - keys: the service's own settings beside the runtime's.
    ///   - commands: what else the executable does when asked to.
    ///   - run: the service itself.
    public static func run(
        name: String, keys: [ConfigurationKey],
        commands: [ServiceCommand],
        run: @Sendable (ServiceFoundation, ShutdownSignal) async throws -> Void
    ) async -> Never {
        Allocator.configure()
        do {
            let arguments = try CommandLineArguments(
                Array(CommandLine.arguments.dropFirst()), commands: commands)
            if arguments.action == .help {
                print(
                    CommandLineArguments.help(service: name, keys: RuntimeKeys.all + keys, commands: commands),
                    terminator: "")
                exit(0)
            }
            let foundation = try ServiceFoundation(name: name, keys: keys, arguments: arguments)
            let shutdown = ShutdownSignal()
            let sources = ProcessSignals.forward(to: shutdown)
            if case .command(let option, let values) = arguments.action,
                let command = commands.first(where: { $0.option == option })
            {
                let status = try await command.run(foundation, shutdown, values)
                withExtendedLifetime(sources) {}
                exit(status)
            }
            let reload = SettingsReload(
                started: foundation.configuration,
                source: SettingsSource(keys: RuntimeKeys.all + keys, arguments: arguments),
                threshold: foundation.threshold, logger: foundation.logger)
            let hangUp = ProcessSignals.onHangUp { reload.perform() }
            foundation.logger.info("Starting", metadata: foundation.configuration.printable)
            let limit = ShutdownLimit(
                seconds: foundation.configuration.seconds(RuntimeKeys.shutdownSeconds), logger: foundation.logger)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await limit.watch(shutdown) }
                defer { group.cancelAll() }
                try await run(foundation, shutdown)
            }
            withExtendedLifetime((sources, hangUp)) {}
            foundation.logger.info("Stopped")
            exit(0)
        } catch {
            FileHandle.standardError.write(Data("\(name): \(error)\n".utf8))
            exit(error is ConfigurationError ? 64 : 1)
        }
    }
}
