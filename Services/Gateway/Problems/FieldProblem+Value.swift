internal import HTTPServer

extension FieldProblem {
    /// The problem as a member of a problem document, in English.
    var problemValue: ProblemValue { value(detail.english) }

    /// The problem in German; not whole where only English has its sentence.
    var germanValue: (value: ProblemValue, isWhole: Bool) {
        let german = detail.german
        return (value(german ?? detail.english), german != nil)
    }

    private func value(_ text: String) -> ProblemValue {
        var members: [String: ProblemValue] = [
            "pointer": .string(pointer), "rule": .string(rule), "detail": .string(text),
        ]
        if let article { members["article"] = .string(article) }
        return .object(members)
    }
}
