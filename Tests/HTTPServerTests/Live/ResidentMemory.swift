import Foundation

/// What this process holds in memory.
enum ResidentMemory {
    struct Unreadable: Error {}

    /// Bytes that are resident now.
    static func current() throws -> Int { try value(of: "VmRSS:") }

    /// The most bytes that were resident since `resetPeak`.
    static func peak() throws -> Int { try value(of: "VmHWM:") }

    /// Begins to measure the peak anew (proc(5), `clear_refs`).
    static func resetPeak() throws {
        try Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    }

    private static func value(of name: String) throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first,
            let number = Int(kilobytes)
        else { throw Unreadable() }
        return number * 1024
    }
}
