internal import Contracts
internal import Foundation
internal import Persistence

/// What `--export-log` does: writes the log and its seals to a file that its owner alone reads.
enum LogExportCommand {
    static func command(of domain: Domain) -> ServiceCommand {
        ServiceCommand(
            "--export-log", value: "FILE", options: ["--tenant": "NAME"],
            "Writes the event log and its seals to FILE, for scripts/verify-log; with --tenant the events of one tenant, "
                + "and of the others position and hash alone."
        ) { foundation, _, values in
            var tenant: TenantID?
            if let name = values["--tenant"] {
                do { tenant = try TenantID(name) } catch {
                    throw ConfigurationError(key: "--tenant", reason: "\(error)")
                }
            }
            let export = LogExport(
                pool: foundation.relayPool, service: foundation.name, domain: domain, tenant: tenant)
            print("\(try await write(export, to: values["--export-log"] ?? "")) lines")
            return 0
        }
    }

    /// Writes an export's lines.
    /// - Returns: how many there are.
    private static func write(_ export: LogExport, to path: String) async throws -> Int {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: attributes),
            let file = FileHandle(forWritingAtPath: path)
        else { throw ConfigurationError(key: "--export-log", reason: "\(path) can't be written") }
        var export = export
        var count = 0
        while let lines = try await export.next() {
            try file.write(contentsOf: Data(lines.flatMap(\.line)))
            count += lines.count
        }
        try file.close()
        return count
    }
}
