internal import Contracts

extension ResourceDescription {
    /// The provision behind a field; nil where it's the platform's own.
    func article(of member: String) -> String? { fields.first { $0.name == member }?.article }

    /// Why a member can't be as it is said.
    /// - Parameters:
    ///   - member: which one; of a list, the member and the index as `storageCountries/1`.
    ///   - problem: the last part of the problem type's address.
    ///   - rule: the rule that is broken.
    ///   - detail: one sentence for the person who asked.
    ///   - status: the HTTP status that says it best.
    ///   - article: the provision behind the rule; the field's when not said.
    func refusal(
        _ member: String, problem: String, rule: String, _ detail: String, status: Int = 422, article: String? = nil
    ) -> Rejection {
        Rejection(
            status: status, problem: problem, detail: detail, pointer: "/\(member)", rule: rule,
            article: article ?? self.article(of: member.split(separator: "/").first.map(String.init) ?? member))
    }
}
