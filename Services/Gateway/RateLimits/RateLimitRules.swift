/// Which routes are limited, and how far: a route is the first part of a path below `/api/v1`, with all that is under it.
struct RateLimitRules: Sendable, Equatable {
    /// What the limit of every route is called that has none of its own.
    private static let standardName = "default"
    /// What stands for no limit.
    private static let off = "off"

    /// The limits that hold where a setting says nothing else.
    static let standard = "policies=1000/h,risks=500/h,incidents=2000/h,webhooks=100/min,default=10000/h"

    /// What is wrong with a setting.
    struct Malformed: Error, CustomStringConvertible {
        let description: String
    }

    private var named: [String: RateLimit?]
    private var other: RateLimit?

    /// Reads a setting over the standard limits: `policies=2000/h,risks=off,default=50000/h`.
    /// - Parameters:
    ///   - text: the setting.
    ///   - routes: the routes that there are; nil takes any name.
    /// - Throws: `Malformed` for what isn't of that form, a route that isn't there, or one that stands twice.
    init(setting text: String, routes: Set<String>? = nil) throws(Malformed) {
        named = [:]
        for part in [Self.standard, text] {
            var seen: Set<String> = []
            for entry in part.split(separator: ",", omittingEmptySubsequences: true) {
                let sides = entry.split(separator: "=", omittingEmptySubsequences: false).map(Self.trim)
                guard sides.count == 2, !sides[0].isEmpty else {
                    throw Malformed(description: "\(entry) is not of the form route=requests/unit")
                }
                let name = String(sides[0])
                guard seen.insert(name).inserted else { throw Malformed(description: "\(name) stands twice") }
                if part == text, let routes, name != Self.standardName, !routes.contains(name) {
                    throw Malformed(description: "there is no route \(name)")
                }
                let limit = sides[1] == Self.off ? nil : RateLimit(setting: sides[1])
                guard limit != nil || sides[1] == Self.off else {
                    throw Malformed(description: "\(sides[1]) is neither off nor like 1000/h (units s, min, h, d)")
                }
                if name == Self.standardName { other = limit } else { named[name] = .some(limit) }
            }
        }
    }

    /// The limit of a route; nil where it has none.
    func limit(of route: String) -> RateLimit? { named[route] ?? other }

    /// The route that a pattern belongs to, as `/api/v1/policies/{id}` to `policies`; nil outside of the API.
    static func route(ofPattern pattern: String) -> String? {
        let prefix = "/api/v1/"
        guard pattern.hasPrefix(prefix) else { return nil }
        // Asked for each request: over bytes, which costs a tenth of what characters do.
        let slash = UInt8(ascii: "/")
        return String(Substring(pattern.utf8.dropFirst(prefix.utf8.count).prefix { $0 != slash }))
    }

    private static func trim(_ text: Substring) -> Substring {
        var text = text.drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
