internal import Contracts
internal import HTTPServer

/// The problems that the gateway answers with (RFC 9457): each with a type of its own.
enum Problems {
    static func make(
        _ status: HTTPStatus, _ name: String, _ title: String, _ detail: String,
        extensions: [String: ProblemValue] = [:]
    ) -> ProblemDocument {
        ProblemDocument(
            status, type: "/problems/\(name)", title: title, detail: detail, extensions: extensions)
    }

    static func unauthorised(_ detail: String) -> ProblemDocument {
        make(.unauthorized, "unauthorised", "Not authenticated", detail)
    }

    static func forbidden(_ detail: String) -> ProblemDocument { make(.forbidden, "forbidden", "Not allowed", detail) }

    static func notFound(_ detail: String) -> ProblemDocument { make(.notFound, "not-found", "Not found", detail) }

    /// Fields that break rules: 400, each with pointer, rule and article.
    static func invalid(_ problems: [FieldProblem], _ detail: String = "The request has invalid fields.")
        -> ProblemDocument
    {
        make(
            .badRequest, "invalid-request", "Invalid request", detail,
            extensions: ["errors": .array(problems.map(\.problemValue))])
    }

    /// One field that breaks a rule.
    static func invalid(pointer: String, rule: String, _ detail: String) -> HTTPError {
        HTTPError(invalid([FieldProblem(pointer: pointer, rule: rule, detail: detail, article: nil)], detail))
    }

    /// A command that its agent has given up, and that may be sent again.
    static func deadLettered(_ notice: DeadLetterNotice) -> ProblemDocument {
        make(
            .internalServerError, "dead-lettered", "Given up for now", notice.detail,
            extensions: ["reason": .string(notice.reason.rawValue), "deadLetter": .string(notice.letter.text)])
    }

    /// An agent's refusal, as it came.
    static func rejected(_ rejection: Rejection) -> ProblemDocument {
        var extensions: [String: ProblemValue] = [:]
        if let pointer = rejection.pointer {
            extensions["errors"] = .array([
                FieldProblem(
                    pointer: pointer, rule: rejection.rule ?? rejection.problem, detail: rejection.detail,
                    article: rejection.article
                ).problemValue
            ])
        }
        let status = HTTPStatus(code: rejection.status)
        return ProblemDocument(
            status, type: "/problems/\(rejection.problem)", title: status.reasonPhrase, detail: rejection.detail,
            extensions: extensions)
    }
}

extension FieldProblem {
    /// The problem as a member of a problem document.
    var problemValue: ProblemValue {
        var members: [String: ProblemValue] = [
            "pointer": .string(pointer), "rule": .string(rule), "detail": .string(detail),
        ]
        if let article { members["article"] = .string(article) }
        return .object(members)
    }
}
