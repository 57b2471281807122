/// Routes as a tree of segments, frozen into one array.
///
/// At each segment a literal is preferred to a parameter, and that to a tail; where the preferred branch leads
/// nowhere the others are tried.
struct RouteTree<Value: Sendable>: Sendable {
    /// What is found at the end of a path.
    struct Leaf: Sendable {
        var values: [HTTPMethod: (pattern: RoutePattern, value: Value)] = [:]
    }

    /// What a path leads to.
    struct Match {
        let leaf: Leaf
        /// What parameters, wildcards and the tail stand for, in order.
        let captures: [String]
    }

    fileprivate struct Node: Sendable {
        var children: [String: Int] = [:]
        var parameter: Int?
        var tail: Leaf?
        var leaf: Leaf?
    }

    /// A branch that is still to be tried.
    private enum Branch {
        case node(Int, depth: Int, captures: [String])
        case tail(Leaf, captures: [String])
    }

    fileprivate var nodes = [Node()]

    /// Adds a route. Two routes of one method whose patterns differ in parameter names alone would shadow each other,
    /// which stops the program, as any mistake in a pattern does.
    mutating func insert(_ value: Value, method: HTTPMethod, pattern: RoutePattern) {
        var index = 0
        for segment in pattern.segments {
            switch segment {
            case .literal(let text):
                index = child(of: index, at: \.children[text])
            case .parameter, .wildcard:
                index = child(of: index, at: \.parameter)
            case .tail:
                Self.insert(value, method, pattern, into: &nodes[index].tail)
                return
            }
        }
        Self.insert(value, method, pattern, into: &nodes[index].leaf)
    }

    private mutating func child(of index: Int, at place: WritableKeyPath<Node, Int?>) -> Int {
        if let child = nodes[index][keyPath: place] {
            return child
        }
        nodes.append(Node())
        nodes[index][keyPath: place] = nodes.count - 1
        return nodes.count - 1
    }

    private static func insert(
        _ value: Value, _ method: HTTPMethod, _ pattern: RoutePattern, into place: inout Leaf?
    ) {
        var leaf = place ?? Leaf()
        precondition(leaf.values[method] == nil, "\(method) \(pattern.text) is routed twice")
        leaf.values[method] = (pattern, value)
        place = leaf
    }

    /// The same routes with other values.
    func map<Other: Sendable>(_ transform: (Value) -> Other) -> RouteTree<Other> {
        func convert(_ leaf: Leaf) -> RouteTree<Other>.Leaf {
            RouteTree<Other>.Leaf(values: leaf.values.mapValues { ($0.pattern, transform($0.value)) })
        }
        var other = RouteTree<Other>()
        other.nodes = nodes.map { node in
            RouteTree<Other>.Node(
                children: node.children, parameter: node.parameter, tail: node.tail.map(convert),
                leaf: node.leaf.map(convert))
        }
        return other
    }

    /// What the decoded segments of a path lead to.
    func match(_ segments: [String]) -> Match? {
        // The last is tried first, so the most preferred is added last.
        var branches: [Branch] = [.node(0, depth: 0, captures: [])]
        while let branch = branches.popLast() {
            switch branch {
            case .tail(let leaf, let captures):
                return Match(leaf: leaf, captures: captures)
            case .node(let index, let depth, let captures):
                let node = nodes[index]
                guard depth < segments.count else {
                    if let leaf = node.leaf {
                        return Match(leaf: leaf, captures: captures)
                    }
                    continue
                }
                if let tail = node.tail {
                    branches.append(.tail(tail, captures: captures + [segments[depth...].joined(separator: "/")]))
                }
                if let parameter = node.parameter, !segments[depth].isEmpty {
                    branches.append(.node(parameter, depth: depth + 1, captures: captures + [segments[depth]]))
                }
                if let child = node.children[segments[depth]] {
                    branches.append(.node(child, depth: depth + 1, captures: captures))
                }
            }
        }
        return nil
    }
}
