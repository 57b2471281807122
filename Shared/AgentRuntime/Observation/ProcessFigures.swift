internal import Foundation
internal import Observability

/// What the system and the allocator know of this process, under the names that Prometheus' client libraries use
/// (Prometheus, "Writing client libraries", Process metrics).
enum ProcessFigures {
    /// Writes the figures as they are now; what can't be read is left out.
    static func record(in metrics: MetricsRegistry) {
        let status = fields(of: "/proc/self/status")
        if let resident = kilobytes(status["VmRSS"]) {
            metrics.set("process_resident_memory_bytes", help: "Resident memory in bytes.", to: resident)
        }
        if let virtual = kilobytes(status["VmSize"]) {
            metrics.set("process_virtual_memory_bytes", help: "Virtual memory in bytes.", to: virtual)
        }
        if let threads = status["Threads"].flatMap(Double.init) {
            metrics.set("process_threads", help: "Threads of the operating system.", to: threads)
        }
        if let open = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            // One of them is the folder that was read.
            metrics.set("process_open_fds", help: "Open file descriptors.", to: Double(open.count - 1))
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            metrics.set("process_max_fds", help: "File descriptors allowed.", to: Double(limit.rlim_cur))
        }
        recordTimes(in: metrics)
        let allocated = Allocator.figures
        let (inUse, free) = (Double(allocated.inUse), Double(allocated.free))
        metrics.set("process_heap_bytes", help: "Memory of the allocator's that is in use, in bytes.", to: inUse)
        metrics.set("process_heap_free_bytes", help: "Memory that the allocator keeps free, in bytes.", to: free)
    }

    private static func recordTimes(in metrics: MetricsRegistry) {
        var usage = rusage()
        if getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 {
            let seconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
            let name = "process_cpu_seconds_total"
            metrics.increment(
                name, help: "Seconds of processors used, by the process and the kernel for it.",
                by: max(0, seconds - (metrics.value(name) ?? 0)))
        }
        if let start {
            metrics.set("process_start_time_seconds", help: "When the process began, in Unix seconds.", to: start)
        }
    }

    /// The system's start and the ticks from there to the process' (proc(5): `btime`; `starttime`, the 22nd field).
    private static let start: Double? = {
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        guard ticks > 0, let stat = try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8),
            // The second field is a name in parentheses, which may hold anything.
            let after = stat.lastIndex(of: ")").map({ stat[stat.index(after: $0)...].split(separator: " ") }),
            after.count > 19, let started = Double(after[19]),
            let system = try? String(contentsOfFile: "/proc/stat", encoding: .utf8),
            let boot = system.split(separator: "\n").first(where: { $0.hasPrefix("btime ") })?.dropFirst(6),
            let booted = Double(boot)
        else { return nil }
        return booted + started / ticks
    }()

    private static func seconds(_ value: timeval) -> Double { Double(value.tv_sec) + Double(value.tv_usec) / 1e6 }

    /// A file of `name: value` lines.
    private static func fields(of path: String) -> [String: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [:] }
        return text.split(separator: "\n").reduce(into: [:]) { fields, line in
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { fields[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
    }

    private static func kilobytes(_ text: String?) -> Double? {
        text?.split(separator: " ").first.flatMap { Double($0) }.map { $0 * 1024 }
    }
}
