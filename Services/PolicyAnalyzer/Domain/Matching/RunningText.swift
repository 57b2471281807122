/// Finds what is printed on every page: headers, footers, marks of confidentiality.
enum RunningText {
    /// On so many pages a short text is no passage of its own.
    private static let pages = 3
    /// A longer one is a sentence that the author repeats.
    private static let mostWords = 25

    /// Which of the passages, by their place, are running text. Numbers don't count, so that a footer with the page's
    /// number is the same on every page.
    static func places(in passages: [PolicyPassage]) -> Set<Int> {
        var pagesOfText: [String: Set<Int>] = [:]
        for passage in passages {
            guard let page = passage.page, let key = key(passage.text) else { continue }
            pagesOfText[key, default: []].insert(page)
        }
        return Set(
            passages.indices.filter { place in
                guard passages[place].page != nil, let key = key(passages[place].text) else { return false }
                return pagesOfText[key, default: []].count >= pages
            })
    }

    private static func key(_ text: String) -> String? {
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count <= mostWords else { return nil }
        return text.lowercased().filter { !$0.isNumber && !$0.isWhitespace }
    }
}
