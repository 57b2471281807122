internal import Foundation
internal import Synchronization

/// The failpoints that a development run has set: `NAME` or `NAME:N` kills the process at the Nth pass,
/// `NAME=SECONDS` delays every pass.
public final class Failpoints: Sendable {
    private enum Effect: Sendable {
        case kill(atPass: Int)
        case delay(seconds: Double)
    }

    private let effects: [Failpoint: Effect]
    private let passes = Mutex<[Failpoint: Int]>([:])

    /// None set: a production run.
    public static let none = Failpoints(effects: [:])

    private init(effects: [Failpoint: Effect]) { self.effects = effects }

    /// Reads the setting `DORA_FAILPOINT`.
    /// - Throws: ``ConfigurationError`` for an unknown point or a malformed effect.
    public convenience init(_ text: String) throws(ConfigurationError) {
        var effects: [Failpoint: Effect] = [:]
        for part in text.split(separator: ",").map(String.init) {
            let delay = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let kill = part.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if delay.count == 2, let point = Failpoint(rawValue: delay[0]), let seconds = Double(delay[1]),
                (0...3_600).contains(seconds)
            {
                effects[point] = .delay(seconds: seconds)
            } else if let point = Failpoint(rawValue: kill[0]), let pass = kill.count == 2 ? Int(kill[1]) : 1, pass > 0
            {
                effects[point] = .kill(atPass: pass)
            } else {
                throw ConfigurationError(key: "DORA_FAILPOINT", reason: "has no point \(part)")
            }
        }
        self.init(effects: effects)
    }

    /// Whether a point is set: what it costs to pass it is then paid.
    func isSet(_ point: Failpoint) -> Bool { effects[point] != nil }

    /// Passes a point: dies or waits there when it is set, and does nothing otherwise.
    public func pass(_ point: Failpoint) async {
        guard let effect = effects[point] else { return }
        switch effect {
        case .kill(let wanted):
            let pass = passes.withLock { passes in
                passes[point, default: 0] += 1
                return passes[point, default: 0]
            }
            if pass == wanted { kill(getpid(), SIGKILL) }
        case .delay(let seconds):
            try? await Task.sleep(for: .seconds(seconds))
        }
    }
}
