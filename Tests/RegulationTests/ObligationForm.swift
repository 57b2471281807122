import Foundation
import Regulation

/// What an obligation's identifier says about the provision it stands for.
struct ObligationForm {
    /// Acts by the prefix of the identifier.
    static let acts: [String: String] = [
        "dora": "2022/2554", "rts-rmf": "2024/1774", "rts-cls": "2024/1772", "rts-inc": "2025/301",
        "its-inc": "2025/302", "rts-tlpt": "2025/1190", "rts-tpp": "2024/1773", "rts-sub": "2025/532",
        "its-roi": "2024/2956",
    ]

    let act: String
    let article: Int
    /// Paragraph, where the identifier has one.
    let paragraph: String?
    /// Letter of the point, where it has one.
    let point: String?
    /// Number of the subparagraph, where it has one.
    let subparagraph: Int?

    /// Reads `dora-30-3-sp1-e-i`; nil when the identifier has another form.
    init?(id: String) {
        let pattern = /(dora|(?:rts|its)-[a-z]+)-(\d+)(?:-(\d+))?(?:-sp(\d))?(?:-([a-z]))?(?:-([ivx]+))?(?:-s\d+)?/
        guard let match = id.wholeMatch(of: pattern), let act = Self.acts[String(match.1)],
            let article = Int(match.2)
        else { return nil }
        self.act = act
        self.article = article
        paragraph = match.3.map(String.init)
        subparagraph = match.4.flatMap { Int($0) }
        point = match.5.map(String.init)
    }

    /// How the citation begins: `Article 30(3)`.
    var citationStart: String { "Article \(article)" + (paragraph.map { "(\($0))" } ?? "") }
}
