/// The pattern of a route: `/policies/{id}/document`, `/files/{path**}`.
struct RoutePattern: Sendable, Equatable {
    enum Segment: Sendable, Equatable {
        case literal(String)
        /// `{name}`: one segment.
        case parameter(String)
        /// `*`: one segment without a name.
        case wildcard
        /// `{name**}`, or `**`, whose name is empty: the rest of the path, one segment at least.
        case tail(String)
    }

    let segments: [Segment]
    /// The pattern as it was written, groups' prefixes included.
    let text: String

    /// Reads a pattern.
    ///
    /// A pattern is part of the program: a mistake in it (a tail that isn't last, a brace left open) stops the
    /// program where the route is added.
    init(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: true)
        self.text = "/" + parts.joined(separator: "/")
        segments = parts.map { part in
            if part == "**" {
                return .tail("")
            }
            if part == "*" {
                return .wildcard
            }
            if part.hasPrefix("{"), part.hasSuffix("}") {
                let name = part.dropFirst().dropLast()
                return name.hasSuffix("**") ? .tail(String(name.dropLast(2))) : .parameter(String(name))
            }
            precondition(!part.contains("{") && !part.contains("}"), "malformed route pattern \(text)")
            return .literal(String(part))
        }
        let tailIsLast = !segments.dropLast().contains { segment in
            if case .tail = segment { true } else { false }
        }
        precondition(tailIsLast, "a tail is not the last segment of \(text)")
    }
}
