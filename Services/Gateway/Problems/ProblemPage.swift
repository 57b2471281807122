internal import HTTPServer

/// The catalogue, or a part of it, as a page.
struct ProblemPage: Sendable {
    let types: [ProblemType]
    let language: Language

    private static let heading = Text("Problems", "Probleme")
    private static let remedy = Text("What to do", "Was zu tun ist")
    private static let all = Text("All problems", "Alle Probleme")

    /// The page with its headers.
    var response: Response {
        let single = types.count == 1 ? types.first : nil
        let title = single.map { $0.title[language] } ?? Self.heading[language]
        let other = Language.allCases.filter { $0 != language }
        var body = ""
        if single == nil { body += "<h1>\(Self.escape(title))</h1>" }
        for type in types { body += section(type, [language] + (single == nil ? [] : other)) }
        if single != nil {
            body += "<p><a href=\"\(ProblemCatalogue.path)\">\(Self.escape(Self.all[language]))</a></p>"
        }
        let page = """
            <!doctype html><html lang="\(language.rawValue)"><head><meta charset="utf-8">\
            <meta name="viewport" content="width=device-width"><title>\(Self.escape(title))</title>\
            <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}\
            code{background:#eee;padding:.1em .3em}</style></head><body>\(body)</body></html>
            """
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/html; charset=utf-8",
                // The page holds nothing but its own style: whatever else a browser would load is refused.
                "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
                "X-Content-Type-Options": "nosniff",
            ], body: .bytes(Array(page.utf8)))
    }

    private func section(_ type: ProblemType, _ languages: [Language]) -> String {
        languages.map { language in
            """
            <section lang="\(language.rawValue)"><h2><a href="\(type.address)">\
            \(Self.escape(type.title[language]))</a></h2>\
            <p><code>\(type.address)</code> <code>\(type.status)</code></p>\
            <p>\(Self.escape(type.meaning[language]))</p>\
            <p><strong>\(Self.escape(Self.remedy[language])):</strong> \(Self.escape(type.remedy[language]))</p></section>
            """
        }.joined()
    }

    private static func escape(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
