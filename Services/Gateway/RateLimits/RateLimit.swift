/// How many requests are taken in a window of time.
struct RateLimit: Sendable, Equatable {
    /// How many.
    let requests: Int
    /// The window's length in seconds.
    let seconds: Int
    /// The limit as `RateLimit-Limit` says it.
    let text: String
    /// The limit with its window, as `RateLimit-Policy` says it.
    let policy: String

    /// A limit.
    /// - Parameters:
    ///   - requests: how many requests, at least one.
    ///   - seconds: the window's length, at least one second.
    init(requests: Int, seconds: Int) {
        self.requests = requests
        self.seconds = seconds
        text = String(requests)
        policy = "\(requests);w=\(seconds)"
    }

    /// Reads a limit as settings have it: `1000/h`, `100/min`, `5/s`, `100000/d`.
    init?(setting text: some StringProtocol) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let units = ["s": 1, "min": 60, "h": 3_600, "d": 86_400]
        guard parts.count == 2, let requests = Int(parts[0]), (1...1_000_000_000_000).contains(requests),
            parts[0].utf8.allSatisfy({ (48...57).contains($0) }), let seconds = units[String(parts[1])]
        else { return nil }
        self.init(requests: requests, seconds: seconds)
    }

    /// The window in words.
    var window: String {
        switch seconds {
        case 1: "1 s"
        case 60: "1 min"
        case 3_600: "1 h"
        case 86_400: "1 d"
        default: "\(seconds) s"
        }
    }
}
