internal import Contracts
internal import Documents

extension PolicyText {
    /// A policy with the passages that were read from its document.
    init(_ policy: Policy, passages: [Passage]) {
        self.init(
            policy: policy.id, title: policy.title, language: TextLanguage(rawValue: policy.language) ?? .english,
            passages: passages.map {
                PolicyPassage(page: $0.page, heading: $0.heading, context: $0.context, text: $0.text)
            })
    }
}
