internal import Contracts
internal import Regulation

/// Gaps that one piece of work closes, put together.
enum MeasureGrouping {
    /// The most gaps that one measure closes: more are cut into parts of even size, so that no measure is too large to
    /// be followed.
    static let mostGaps = 16

    /// The measures for a plan, by stage and then in the order of the table.
    static func items(for gaps: [OpenGap], plan: ResourceID) -> [WorkItem] {
        let byName = Dictionary(grouping: gaps) { WorkPackageTable.package(for: $0.obligation).name }
        let present = WorkPackage.all.filter { byName[$0.name] != nil }
        let parts = Dictionary(
            uniqueKeysWithValues: present.map { package in
                (package.name, cut(byName[package.name, default: []].sorted { inOrder($0, $1) }))
            })
        func identifiers(of package: WorkPackage) -> [ResourceID] {
            (1...max(1, parts[package.name, default: []].count)).map { identifier(of: package, part: $0, in: plan) }
        }
        let names = Set(present.map(\.name))
        var items: [WorkItem] = []
        for stage in WorkStage.allCases {
            for package in present where package.stage == stage {
                let after = predecessors(of: package, among: names).flatMap(identifiers(of:))
                let cuts = parts[package.name, default: []]
                for (index, gaps) in cuts.enumerated() {
                    items.append(
                        WorkItem(
                            id: identifier(of: package, part: index + 1, in: plan), package: package,
                            part: (index + 1, cuts.count), gaps: gaps, after: after))
                }
            }
        }
        return items
    }

    /// The nearest work before a piece of work that is in the plan: what isn't needed is looked through.
    static func predecessors(of package: WorkPackage, among names: Set<String>) -> [WorkPackage] {
        var found: [WorkPackage] = []
        for before in package.after {
            let nearest = names.contains(before.name) ? [before] : predecessors(of: before, among: names)
            for candidate in nearest where !found.contains(where: { $0.name == candidate.name }) {
                found.append(candidate)
            }
        }
        return found
    }

    private static func identifier(of package: WorkPackage, part: Int, in plan: ResourceID) -> ResourceID {
        NameBasedIdentifier.child("measure/\(package.name)/\(part)", of: plan)
    }

    private static func cut(_ gaps: [OpenGap]) -> [[OpenGap]] {
        let count = (gaps.count + mostGaps - 1) / mostGaps
        return (0..<count).map { Array(gaps[gaps.count * $0 / count..<gaps.count * ($0 + 1) / count]) }
    }

    /// By act, article and identifier, so that equal input in another order gives the same measures.
    private static func inOrder(_ left: OpenGap, _ right: OpenGap) -> Bool {
        let (first, second) = (left.obligation, right.obligation)
        return (first.act, first.article, first.id, left.input.gap) < (
            second.act, second.article, second.id, right.input.gap
        )
    }
}
