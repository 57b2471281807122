/// A phrase's terms and times, before the weights are known.
struct PhraseDraft: Sendable {
    let terms: [Int]
    let readings: [FrequencyReading]
    let deniesItself: Bool

    init(words: [String], reader: inout TermReader, frequency: FrequencyReader, numbers: inout [String: Int]) {
        let readings = frequency.readings(in: words)
        self.readings = readings
        let timeless = words.indices.filter { index in !readings.contains { $0.words.contains(index) } }
        var terms: [Int] = []
        for term in reader.phraseTerms(of: timeless.map { words[$0] }) {
            let number = numbers[term] ?? numbers.count
            numbers[term] = number
            terms.append(number)
        }
        self.terms = terms
        let stance = StanceReader().read(words: words, clauses: words.map { _ in 0 })
        deniesItself = !stance.denials.isEmpty
    }
}
