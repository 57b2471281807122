/// Something that an executable does instead of running its service: an operator's tool on the service's own schema and
/// topics, under the service's own settings.
public struct ServiceCommand: Sendable {
    /// The option that asks for it: `--republish`.
    public let option: String
    /// What stands after the option, as `--help` calls it: `FILE`; nil for nothing.
    public let value: String?
    /// Further options that go with it, and what stands after each: `--tenant` and `NAME`.
    public let options: [String: String]
    /// What it does, for `--help`.
    public let meaning: String
    /// Does it with the values given, by their options, and returns the process's exit status.
    public let run: @Sendable (ServiceFoundation, ShutdownSignal, [String: String]) async throws -> Int32

    /// Describes a command without values.
    public init(
        _ option: String, _ meaning: String,
        run: @escaping @Sendable (ServiceFoundation, ShutdownSignal) async throws -> Int32
    ) {
        self.init(option, value: nil, meaning) { foundation, shutdown, _ in try await run(foundation, shutdown) }
    }

    /// Describes a command with values.
    public init(
        _ option: String, value: String?, options: [String: String] = [:], _ meaning: String,
        run: @escaping @Sendable (ServiceFoundation, ShutdownSignal, [String: String]) async throws -> Int32
    ) {
        self.option = option
        self.value = value
        self.options = options
        self.meaning = meaning
        self.run = run
    }

    /// How it is asked for: `--export-log FILE [--tenant NAME]`.
    var usage: String {
        ([option, value].compactMap(\.self) + options.sorted { $0.key < $1.key }.map { "[\($0.key) \($0.value)]" })
            .joined(separator: " ")
    }
}
