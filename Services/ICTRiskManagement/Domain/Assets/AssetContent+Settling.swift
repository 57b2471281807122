internal import Contracts
internal import Regulation

extension AssetContent {
    /// The asset as it is kept: checked, what it names named once, its criticality that of the functions it supports.
    /// - Parameter functions: those that it supports directly.
    /// - Throws: ``AssetError`` for the first member that can't be true.
    func settled(supporting functions: [BusinessFunctionContent]) throws(AssetError) -> AssetContent {
        for (member, text) in [("name", name), ("owner", owner), ("location", location)]
        where !text.contains(where: { !$0.isWhitespace }) { throw .blank(member: member) }
        let highest = max(max(confidentiality, integrity), max(availability, authenticity))
        guard classification >= highest else { throw .classifiedBelow(highest) }
        for (member, date) in [
            ("extendedSupportEndsOn", extendedSupportEndsOn), ("customSupportEndsOn", customSupportEndsOn),
        ] {
            guard let date else { continue }
            guard let regularSupportEndsOn, date >= regularSupportEndsOn else {
                throw .supportEndsEarly(member: member)
            }
        }
        for objective in RecoveryObjective.allCases {
            let shortest = functions.compactMap(objective.hours(of:)).min()
            if let shortest, let own = objective.hours(of: self), own > shortest {
                throw .longerThanFunction(objective, hours: shortest)
            }
        }
        var settled = self
        settled.functions = self.functions.map(Self.once)
        settled.dependsOn = dependsOn.map(Self.once)
        settled.supportEndsOn = [regularSupportEndsOn, extendedSupportEndsOn, customSupportEndsOn].compactMap(\.self)
            .max()
        settled.criticality = Self.criticality(inheritedFrom: functions)
        return settled
    }

    /// What an asset's criticality is by the functions that it supports directly; nil when there are none.
    static func criticality(inheritedFrom functions: [BusinessFunctionContent]) -> String? {
        let answers = Set(functions.compactMap { FunctionCriticality(rawValue: $0.criticality) })
        return FunctionCriticality.inherited(from: answers)?.rawValue
    }

    /// Each identifier at its first place.
    private static func once(_ identifiers: [ResourceID]) -> [ResourceID] {
        var seen: Set<ResourceID> = []
        return identifiers.filter { seen.insert($0).inserted }
    }
}
