internal import Contracts
internal import Regulation

/// Finds what policies say to obligations.
protocol ObligationMatcher: Sendable {
    /// Which analysis it is, so that results of two can be told apart.
    var engine: String { get }
    /// How many obligations it looks for.
    var obligationCount: Int { get }

    /// What the policies say, one finding for each obligation that any passage speaks to, in the catalogue's order.
    /// The same policies in the same order give the same findings.
    func findings(in policies: [PolicyText]) -> [Finding]
}
