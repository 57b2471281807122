internal import Regulation

/// What may happen where an obligation isn't met, in a few words: by act and article, and by pillar where a later
/// article has no words of its own.
enum Harm {
    /// The harm behind an obligation.
    static func from(_ obligation: Obligation) -> String {
        byArticle[obligation.act]?[obligation.article] ?? byPillar(obligation.pillar)
    }

    private static let byArticle: [String: [Int: String]] = [
        "2022/2554": core, "2024/1774": riskManagement, "2024/1773": contracts, "2025/532": subcontracting,
        "2025/1190": threatLedTesting,
    ]

    private static func byPillar(_ pillar: Pillar) -> String {
        switch pillar {
        case .ictRisk: "ICT systems fail or are attacked and nobody is prepared"
        case .incidents: "An incident is judged wrongly or reported late"
        case .testing: "A weakness that a test would have found is exploited"
        case .thirdParty: "An ICT provider fails and its services can't be replaced in time"
        case .informationSharing: "A threat that peers knew of strikes unannounced"
        }
    }

    /// Regulation (EU) 2022/2554.
    private static let core: [Int: String] = [
        5: "The management body decides on ICT risk too late or without facts",
        6: "An ICT risk goes unmanaged until it strikes",
        7: "Outdated or undersized systems fail under load",
        8: "An asset or dependency that nobody had listed fails",
        9: "Intruders enter, or data are altered or leak",
        10: "An attack or failure goes unnoticed for weeks",
        11: "Critical functions stay down longer than can be borne",
        12: "Lost data can't be restored",
        13: "An incident happens again because nothing was learnt from it",
        14: "Clients and the public learn of a crisis late or wrongly",
        16: "An ICT risk strikes without a framework to meet it",
        17: "An incident is found late and handled without a plan",
        18: "A major incident isn't recognised as one",
        19: "A major incident is reported late, wrongly or not at all",
        23: "A payment incident is reported late, wrongly or not at all",
        24: "Weaknesses stay open because testing has no programme",
        25: "A weakness that a test would have found is exploited",
        26: "An advanced attacker reaches critical functions in a way never rehearsed",
        27: "A threat-led test harms production or misses the real weaknesses",
        28: "An ICT provider fails and nobody knows what depends on it",
        29: "Many services fail at once with one provider",
        30: "A contract gives no right where a provider fails",
        45: "A threat that peers knew of strikes unannounced",
    ]

    /// Delegated Regulation (EU) 2024/1774.
    private static let riskManagement: [Int: String] = [
        2: "Staff act insecurely because no valid policy tells them how",
        3: "An ICT risk goes unassessed until it strikes",
        4: "An asset that nobody had listed fails or is attacked",
        5: "A critical asset is protected as if it were none",
        6: "Data are read or altered because they aren't encrypted",
        7: "Keys are lost or stolen, and with them the data",
        8: "An operating error takes systems down",
        9: "Systems run out of capacity",
        10: "A known vulnerability is exploited before it is patched",
        11: "Data or systems are misused, lost or leak",
        12: "An attack can't be reconstructed for want of logs",
        13: "An intruder moves freely through the network",
        14: "Data are intercepted or altered in transit",
        15: "An ICT project brings an unsafe system into use",
        16: "Software with security defects goes into production",
        17: "A change without test or approval takes systems down",
        18: "Fire, water or an intruder destroys equipment",
        19: "Staff open the door to an attacker unknowingly",
        20: "An account can't be traced to a person and is misused",
        21: "Access rights that nobody needs any more are misused",
        22: "An incident is handled without roles and evidence",
        23: "Anomalous activity goes unnoticed",
        24: "The continuity arrangements miss what matters in an emergency",
        25: "The continuity plans fail when they are needed, untested as they are",
        26: "Recovery takes longer than can be borne",
        27: "Weaknesses of the framework stay because its review leaves no trace",
        33: "Access rights that nobody needs any more are misused",
        34: "Operations fail or a known vulnerability is exploited",
        36: "A weakness that a test would have found is exploited",
        38: "A change without test or approval takes systems down",
        39: "Critical functions stay down longer than can be borne",
        40: "The continuity plans fail when they are needed, untested as they are",
    ]

    /// Delegated Regulation (EU) 2024/1773.
    private static let contracts: [Int: String] = [
        5: "A contract is signed without knowing its risk",
        6: "An unfit provider gets a critical service",
        7: "A provider's conflict of interest harms the organisation",
        8: "A provider can't be audited while its service degrades",
        9: "A provider's poor performance goes unnoticed and unanswered",
        10: "A provider can't be left without an interruption",
    ]

    /// Delegated Regulation (EU) 2025/532.
    private static let subcontracting: [Int: String] = [
        1: "A long chain of subcontractors breaks",
        3: "An unfit subcontractor fails",
        4: "A subcontractor fails and the contract gives no right",
        5: "A provider changes subcontractors without notice",
        6: "A provider can't be left though it changed subcontractors against the objection",
    ]

    /// Delegated Regulation (EU) 2025/1190.
    private static let threatLedTesting: [Int: String] = [
        4: "A threat-led test becomes known and shows nothing",
        5: "A threat-led test harms production",
        7: "Unfit testers harm production or miss the real weaknesses",
        13: "Weaknesses that a threat-led test showed stay open",
    ]
}
