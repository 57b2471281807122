internal import Contracts

extension Organisation {
    /// The members, by name and in alphabetical order, in which another state of the same organisation differs; not
    /// its version and times.
    func membersChanged(in other: Organisation) -> [String] {
        let members: [(String, Bool)] = [
            ("annualTurnover", annualTurnover != other.annualTurnover),
            ("balanceSheetTotal", balanceSheetTotal != other.balanceSheetTotal),
            ("country", country != other.country),
            ("currency", currency != other.currency),
            ("employees", employees != other.employees),
            ("entityType", entityType != other.entityType),
            (
                "identifiedForThreatLedTesting",
                identifiedForThreatLedTesting != other.identifiedForThreatLedTesting
            ),
            ("legalEntityIdentifier", legalEntityIdentifier != other.legalEntityIdentifier),
            ("name", name != other.name),
            ("obligations", obligations != other.obligations),
            ("simplifiedFramework", simplifiedFramework != other.simplifiedFramework),
            ("size", size != other.size),
        ]
        return members.filter(\.1).map(\.0)
    }
}
