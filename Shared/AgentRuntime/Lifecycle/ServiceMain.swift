internal import Foundation
internal import Observability

/// The beginning and the end of every executable: arguments, `--help`, signals, exit status.
public enum ServiceMain {
    /// Runs a service until it's told to stop, and ends the process.
    ///
    /// - Parameters:
    ///   - keys: the service's own settings beside the runtime's.
    ///   - tools: what the service does with its log when it's called for that; nil for a service without one.
    ///   - run: the service itself.
    public static func run(
        name: String, keys: [ConfigurationKey],
        tools: LogTools?,
        run: @Sendable (ServiceFoundation, ShutdownSignal) async throws -> Void
    ) async -> Never {
        do {
            let arguments = try CommandLineArguments(Array(CommandLine.arguments.dropFirst()))
            if arguments.action == .help {
                print(CommandLineArguments.help(service: name, keys: RuntimeKeys.all + keys), terminator: "")
                exit(0)
            }
            if arguments.action != .run, tools == nil {
                throw ConfigurationError(key: "\(name)", reason: "has no event log")
            }
            let foundation = try ServiceFoundation(name: name, keys: keys, arguments: arguments)
            if let tools { try await use(tools, foundation, arguments) }
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

    /// Does what the service was called for instead of running, and ends the process; returns when it is to run.
    private static func use(
        _ tools: LogTools, _ foundation: ServiceFoundation, _ arguments: CommandLineArguments
    ) async throws {
        switch arguments.action {
        case .run, .help: return
        case .checkState:
            let differences = try await tools.checkState(foundation)
            differences.forEach { print($0) }
            print("\(differences.count) differences")
            exit(differences.isEmpty ? 0 : 1)
        case .exportLog(let path):
            let lines = try await tools.export(foundation, to: path, tenant: arguments.tenant)
            print("\(lines) lines")
            exit(0)
        }
    }
}
