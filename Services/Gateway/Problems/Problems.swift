internal import Contracts
internal import HTTPServer

/// The problems that the gateway answers with (RFC 9457): each with a type of the catalogue, in every language.
enum Problems {
    /// A problem.
    /// - Parameters:
    ///   - status: the status it is sent with.
    ///   - name: the last part of its type's address: an entry of ``ProblemCatalogue``.
    ///   - title: the type in English.
    ///   - detail: this occurrence.
    ///   - extensions: further members.
    static func make(
        _ status: HTTPStatus, _ name: String, _ title: String, _ detail: Sentence,
        extensions: [String: ProblemValue] = [:]
    ) -> ProblemDocument {
        document(status, name, title: title, detail: detail, extensions: extensions, errors: [])
    }

    static func unauthorised(_ detail: Sentence) -> ProblemDocument {
        make(.unauthorized, "unauthorised", "Not authenticated", detail)
    }

    static func forbidden(_ detail: Sentence) -> ProblemDocument {
        make(.forbidden, "forbidden", "Not allowed", detail)
    }

    static func notFound(_ detail: Sentence) -> ProblemDocument { make(.notFound, "not-found", "Not found", detail) }

    /// Fields that break rules: 400, each with pointer, rule and article.
    static func invalid(
        _ problems: [FieldProblem], _ detail: Sentence = "The request has invalid fields."
    ) -> ProblemDocument {
        document(.badRequest, "invalid-request", title: "Invalid request", detail: detail, errors: problems)
    }

    /// One field that breaks a rule.
    static func invalid(pointer: String, rule: String, _ detail: Sentence) -> HTTPError {
        HTTPError(invalid([FieldProblem(pointer: pointer, rule: rule, detail: detail, article: nil)], detail))
    }

    /// A command that its agent has given up, and that may be sent again.
    static func deadLettered(_ notice: DeadLetterNotice) -> ProblemDocument {
        make(
            .internalServerError, "dead-lettered", "Given up for now", Sentence(verbatim: notice.detail),
            extensions: ["reason": .string(notice.reason.rawValue), "deadLetter": .string(notice.letter.text)])
    }

    /// An agent's refusal, as it came: its sentence is the agent's, title and language the catalogue's.
    static func rejected(_ rejection: Rejection) -> ProblemDocument {
        let status = HTTPStatus(code: rejection.status)
        let detail = Sentence(verbatim: rejection.detail)
        let errors = rejection.pointer.map { pointer in
            FieldProblem(
                pointer: pointer, rule: rejection.rule ?? rejection.problem, detail: detail,
                article: rejection.article)
        }
        return document(
            status, rejection.problem,
            title: ProblemCatalogue.type(named: rejection.problem)?.title.english ?? status.reasonPhrase,
            detail: detail, errors: errors.map { [$0] } ?? [])
    }

    /// A problem of the HTTP server's own, which knows no catalogue: the same with the type that its status stands for.
    static func catalogued(_ problem: ProblemDocument) -> ProblemDocument {
        guard problem.type == "about:blank", let type = ProblemCatalogue.type(of: problem.status.code) else {
            return problem
        }
        return document(
            problem.status, type.name, title: type.title.english,
            detail: Sentence(verbatim: problem.detail ?? type.meaning.english), extensions: problem.extensions,
            errors: [])
    }

    private static func document(
        _ status: HTTPStatus, _ name: String, title: String, detail: Sentence,
        extensions: [String: ProblemValue] = [:], errors: [FieldProblem]
    ) -> ProblemDocument {
        var extensions = extensions
        var problem = ProblemDocument(
            status, type: "\(ProblemCatalogue.path)/\(name)", title: title, detail: detail.english)
        if let german = ProblemCatalogue.type(named: name) {
            let translated = errors.map(\.germanValue)
            let isMeaning = detail.english == german.meaning.english
            let text = detail.german ?? (isMeaning ? german.meaning.german : nil)
            // A sentence that exists in English only keeps its words; what kind of problem it is, is then said whole.
            problem.translations[Language.german.rawValue] = ProblemTranslation(
                language: text != nil && translated.allSatisfy(\.isWhole) ? "de" : "de, en",
                title: text == nil ? german.meaning.german : german.title.german, detail: text ?? detail.english,
                extensions: errors.isEmpty ? [:] : ["errors": .array(translated.map(\.value))])
        }
        if !errors.isEmpty { extensions["errors"] = .array(errors.map(\.problemValue)) }
        problem.extensions = extensions
        return problem
    }
}
