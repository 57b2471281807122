internal import Regulation

/// Reads which subjects of obligations words speak of.
struct SubjectReader: Sendable {
    /// The number of each subject.
    let numbers: [ObligationSubject: Int]
    private let anchors: [(words: [String], subject: Int)]
    private let language: TextLanguage
    /// For each word met so far, the anchors that may begin with it.
    private var known: [String: [Int]] = [:]

    /// The longest word that stands for itself alone: "key" is not in "keyboard", nor "bia" in "bias".
    private static let wholeWord = 3

    init(_ subjects: [ObligationSubject], language: TextLanguage) {
        self.language = language
        var numbers: [ObligationSubject: Int] = [:]
        var anchors: [(words: [String], subject: Int)] = []
        for subject in subjects where numbers[subject] == nil {
            let number = numbers.count
            numbers[subject] = number
            anchors += subject.expressions(language).map { ($0, number) }
        }
        self.numbers = numbers
        self.anchors = anchors
    }

    /// The numbers of the subjects that the words speak of.
    mutating func subjects(in words: [String]) -> Set<Int> {
        var found: Set<Int> = []
        for index in words.indices {
            for anchor in beginnings(words[index]) {
                let (expected, subject) = anchors[anchor]
                guard !found.contains(subject), index + expected.count <= words.count else { continue }
                let isThere = zip(expected.dropFirst(), words[(index + 1)...]).allSatisfy { fits($1, $0) }
                if isThere { found.insert(subject) }
            }
        }
        return found
    }

    private mutating func beginnings(_ word: String) -> [Int] {
        if let known = known[word] { return known }
        let found = anchors.indices.filter { fits(word, anchors[$0].words[0]) }
        known[word] = found
        return found
    }

    private func fits(_ word: String, _ expected: String) -> Bool {
        guard expected.count > Self.wholeWord else { return word == expected }
        return switch language {
        case .english: word.hasPrefix(expected)
        case .german: word.contains(expected)
        }
    }
}

extension ObligationSubject {
    /// Its expressions in a language.
    func expressions(_ language: TextLanguage) -> [[String]] {
        switch language {
        case .english: english
        case .german: german
        }
    }
}
