internal import Contracts
internal import Cryptography
internal import Foundation

/// What of a tenant's history is still to be verified.
struct HistoryCursor: Codable, Sendable {
    /// The last event verified of the gateway's audit view.
    struct ViewPlace: Codable, Sendable {
        let stream: String
        let version: Int
    }

    /// How far an agent's log was verified: first the log itself, then the view's streams against it.
    struct LogPlace: Codable, Sendable {
        /// Nil once the log itself was verified.
        let log: LogCursor?
        /// The last stream that was compared; empty before the first.
        let compared: String
    }

    /// Nil once the view was verified.
    var view: ViewPlace?
    /// By domain; one that isn't there was verified.
    var logs: [String: LogPlace]

    /// Everything.
    static let start = HistoryCursor(
        view: ViewPlace(stream: "", version: 0),
        logs: MessageCatalogue.agents.reduce(into: [:]) {
            $0[$1.domain.rawValue] = LogPlace(log: .start, compared: "")
        })

    /// Whether nothing is left.
    var isEnd: Bool { view == nil && logs.isEmpty }

    /// The cursor as it stands in a URL.
    var text: String {
        get throws { Base64URL.encode(Data(try CanonicalJSON.encode(self))) }
    }

    /// Reads a cursor; nil when the text isn't one.
    static func parse(_ text: String) -> HistoryCursor? {
        guard text.count <= 4_000, let data = Base64URL.decode(text) else { return nil }
        return try? CanonicalJSON.decode(HistoryCursor.self, from: data)
    }
}
