/// Something that an executable does instead of running its service: an operator's tool on the service's own schema and
/// topics, under the service's own settings.
public struct ServiceCommand: Sendable {
    /// The option that asks for it: `--republish`.
    public let option: String
    /// What it does, for `--help`.
    public let meaning: String
    /// Does it, and returns the process's exit status.
    public let run: @Sendable (ServiceFoundation, ShutdownSignal) async throws -> Int32

    /// Describes a command.
    public init(
        _ option: String, _ meaning: String,
        run: @escaping @Sendable (ServiceFoundation, ShutdownSignal) async throws -> Int32
    ) {
        self.option = option
        self.meaning = meaning
        self.run = run
    }
}
