import FleetTestSupport

/// SHA-256 in hex by an implementation that isn't the one under test: coreutils' `sha256sum`.
func digest(_ bytes: [UInt8]) -> String {
    do {
        return String(try FinishedProcess("/usr/bin/sha256sum", input: bytes).text.prefix(64))
    } catch {
        return "\(error)"
    }
}
