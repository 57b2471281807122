import Contracts
import Regulation

/// Findings as long as an analysis makes them: three passages of 400 characters for every obligation.
enum SpeedSample {
    static let findings = ObligationCatalogue.all.map { obligation in
        let text = String(repeating: "Backups are restored every year. ", count: 12)
        return Samples.finding(
            obligation, .partly, without: 1, quotes: [0, 1, 0].map { Samples.quote(text, policy: $0, page: 3) })
    }
}
