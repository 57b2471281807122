internal import Contracts

/// Reads what one language's policies say to an obligation, element by element.
struct ObligationReader {
    /// What a candidate must score to count.
    static let threshold = 0.7
    /// What it counts outside the section that answers most of the obligation, in the same policy and in others.
    private static let elsewhere = (samePolicy: 0.93, otherPolicy: 0.86)
    /// How much better an unreserved sentence must score than one with an exception to stand alone.
    private static let clearLead = 0.06

    var search: PhraseSearch
    private var index: SentenceIndex { search.index }

    init(_ index: SentenceIndex) { search = PhraseSearch(index) }

    /// One answer for each element, in their order.
    ///
    /// - Parameter refused: sentences that may not answer it.
    mutating func read(_ obligation: SoughtObligation, refused: Set<Int> = []) -> [ElementAnswer] {
        let index = self.index
        let topic = search.topic(obligation.topic)
        var candidates = obligation.elements.map {
            search.candidates(for: $0.phrases, topic: topic) {
                index.speaks(of: obligation.subjects, around: $0) && !refused.contains($0)
            }
        }
        guard candidates.contains(where: { !$0.isEmpty }) else { return obligation.elements.map(ElementAnswer.missing) }
        let anchor = anchorSection(obligation.elements, candidates)
        for number in candidates.indices {
            candidates[number] = candidates[number].map { weigh($0, anchor: anchor) }
        }
        let duties = zip(obligation.elements, candidates).filter { $0.0.isDuty }.flatMap(\.1)
        return zip(obligation.elements, candidates).map { element, own in
            switch element.kind {
            case .duty: answerDuty(element, own)
            case .rhythm, .limit: answerTime(element, own: own, duties: duties, anchor: anchor)
            }
        }
    }

    /// The section whose best candidates together score highest.
    private func anchorSection(_ elements: [SoughtElement], _ candidates: [[Candidate]]) -> Int? {
        var sums: [Int: Double] = [:]
        for (element, found) in zip(elements, candidates) {
            var best: [Int: Double] = [:]
            for candidate in found {
                let section = index.sentences[candidate.sentence].section
                best[section] = max(best[section] ?? 0, candidate.score)
            }
            for (section, score) in best { sums[section, default: 0] += element.isDuty ? score : score / 2 }
        }
        return sums.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private func weigh(_ candidate: Candidate, anchor: Int?) -> Candidate {
        var weighed = candidate
        let sentence = index.sentences[candidate.sentence]
        if let anchor, sentence.section != anchor {
            let isSamePolicy = index.sentences.first { $0.section == anchor }?.policy == sentence.policy
            weighed.score *= isSamePolicy ? Self.elsewhere.samePolicy : Self.elsewhere.otherPolicy
        }
        return weighed
    }

    private func answerDuty(_ element: SoughtElement, _ candidates: [Candidate]) -> ElementAnswer {
        func best(_ stance: Quote.Stance) -> Candidate? {
            candidates.filter { $0.stance == stance && $0.score >= Self.threshold }
                .max { ($0.score, $1.sentence) < ($1.score, $0.sentence) }
        }
        let affirmed = best(.affirmed)
        if let denied = best(.denied), denied.score >= affirmed?.score ?? 0 {
            return answer(element, .denied, denied)
        }
        if let excepted = best(.excepted), excepted.score >= (affirmed?.score ?? 0) - Self.clearLead {
            return answer(element, .excepted, excepted)
        }
        if let affirmed { return answer(element, .answered, affirmed) }
        if let intended = best(.intended) { return answer(element, .intended, intended) }
        return .missing(element)
    }

    /// A rhythm or limit counts where the duty stands: in its sentence, or in one beside it in the passage.
    private func answerTime(
        _ element: SoughtElement, own: [Candidate], duties: [Candidate], anchor: Int?
    ) -> ElementAnswer {
        let near = own.filter { $0.score >= PhraseSearch.leastScore + 0.1 }
        let affirmed = (near + duties.filter { $0.score >= Self.threshold })
        var best: (candidate: Candidate, state: ElementState)?
        func offer(_ candidate: Candidate, _ state: ElementState) {
            if let known = best, !isBetter((candidate, state), than: known) { return }
            best = (candidate, state)
        }
        for candidate in affirmed.filter({ isIn(anchor, $0) }) + affirmed.filter({ !isIn(anchor, $0) }) {
            // What the duty's own section says of the time holds, whatever rhythm stands elsewhere.
            if let best, isIn(anchor, best.candidate), !isIn(anchor, candidate) { break }
            let sentence = index.sentences[candidate.sentence]
            for neighbour in index.passages[sentence.passage] {
                let readings = index.sentences[neighbour].readings
                guard !readings.isEmpty, !index.sentences[neighbour].stance.isPraise else { continue }
                let isOwn = neighbour == candidate.sentence
                let scored = Candidate(
                    sentence: neighbour, score: isOwn ? candidate.score : candidate.score * 0.9,
                    stance: candidate.stance)
                let state = state(of: element.kind, readings: readings, stance: candidate.stance)
                if let state { offer(scored, state) }
            }
        }
        for candidate in near where candidate.stance == .denied && candidate.score >= Self.threshold {
            offer(candidate, .denied)
        }
        guard let best else { return .missing(element) }
        return answer(element, best.state, best.candidate)
    }

    private func isIn(_ section: Int?, _ candidate: Candidate) -> Bool {
        index.sentences[candidate.sentence].section == section
    }

    /// The sentence that fits clearly better speaks; of those that fit alike, the one that says more.
    private func isBetter(
        _ new: (candidate: Candidate, state: ElementState), than known: (candidate: Candidate, state: ElementState)
    ) -> Bool {
        let lead = new.candidate.score - known.candidate.score
        if abs(lead) > Self.clearLead { return lead > 0 }
        return (rank(new.state), new.candidate.score, known.candidate.sentence)
            > (rank(known.state), known.candidate.score, new.candidate.sentence)
    }

    private func rank(_ state: ElementState) -> Int {
        switch state {
        case .answered: 5
        case .excepted: 4
        case .denied: 3
        case .intended: 2
        case .tooSeldom: 1
        case .missing: 0
        }
    }

    private func state(
        of kind: SoughtElement.Kind, readings: [FrequencyReading], stance: Quote.Stance
    ) -> ElementState? {
        var relevant: [FrequencyReading] = []
        var isMet = false
        switch kind {
        case .duty: return nil
        case .rhythm(let hours, let acceptsRegular):
            relevant = readings.filter { $0.limit == nil }
            isMet = relevant.contains { $0.meets(every: hours) || acceptsRegular && $0.meaning == .regularly }
        case .limit(let hours):
            relevant = readings.filter { $0.limit != nil }
            isMet = relevant.contains { $0.meets(within: hours) }
        }
        guard !relevant.isEmpty else { return nil }
        guard isMet else { return stance == .denied ? nil : .tooSeldom }
        switch stance {
        case .affirmed: return .answered
        case .excepted: return .excepted
        case .intended: return .intended
        case .denied: return .denied
        }
    }

    private func answer(_ element: SoughtElement, _ state: ElementState, _ evidence: Candidate) -> ElementAnswer {
        ElementAnswer(name: element.name, isDuty: element.isDuty, state: state, evidence: evidence)
    }
}
