/// Splits and decodes the path of a target.
enum RoutePath {
    /// The decoded segments, nil when the path must be refused.
    ///
    /// What would look different to the next reader of the path is refused rather than repaired: dot segments
    /// (RFC 3986, section 5.2.4, removes them; behind a proxy that did so already they can only be an attack), and
    /// escaped slashes and backslashes, which a handler could take for separators.
    static func segments(of path: Substring) -> [String]? {
        guard path.first == "/" else { return nil }
        if path.utf8.count == 1 {
            return []
        }
        var segments: [String] = []
        for part in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let segment = PercentEncoding.decode(part) else { return nil }
            if segment == "." || segment == ".." {
                return nil
            }
            if segment.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }) {
                return nil
            }
            segments.append(segment)
        }
        return segments
    }
}
