import Documents
import Testing

@Suite("Reading Markdown")
struct MarkdownTests {
    @Test("Front matter, headings of both kinds, and their path")
    func headings() async throws {
        let document = try await read(
            """
            ---
            title: "ICT policy"
            owner: CISO
            ---
            # Scope #
            All staff.

            Backup
            ------
            Data is backed up
            every day.

            ### Restore
            Restores are tested.

            Review
            ======
            Yearly.
            #no heading
            """, as: .markdown)
        #expect(document.title == "ICT policy")
        #expect(
            document.passages.map(\.heading) == [
                ["Scope"], ["Scope", "Backup"], ["Scope", "Backup", "Restore"], ["Review"],
            ])
        #expect(
            document.texts == [
                "All staff.", "Data is backed up every day.", "Restores are tested.", "Yearly. #no heading",
            ])
    }

    @Test("The title is the top heading where no front matter names one")
    func title() async throws {
        #expect(try await read("## Part\n\nText here.\n\n# Whole\n\nMore.", as: .markdown).title == "Whole")
        #expect(try await read("Text here.", as: .markdown).title == nil)
    }

    @Test("Lists: nesting, loose paragraphs, numbers, task boxes, lead-in")
    func lists() async throws {
        let document = try await read(
            """
            The bank shall:

            - test **backups**
              every quarter
              1. on site
              2. off site

            - report

              to the board
            * [x] done

            After the list.
            """, as: .markdown)
        #expect(
            document.texts == [
                "The bank shall:", "test backups every quarter", "on site", "off site", "report", "to the board",
                "done",
                "After the list.",
            ])
        #expect(document.passage("on site")?.context == "The bank shall: test backups every quarter")
        #expect(document.passage("report")?.context == "The bank shall:")
        #expect(document.passage("After")?.kind == .paragraph)
        #expect(document.passage("After")?.context == nil)
    }

    @Test("Quotes are text; code keeps its lines; rules end nothing but paragraphs")
    func blocks() async throws {
        let document = try await read(
            """
            > Quoted text
            > goes on.
            > - item in quote

            ```yaml
            key: value
              # not a heading
            ```
            ~~~
            ``` still code
            ~~~

                indented code

            ***
            End.
            """, as: .markdown)
        #expect(
            document.texts == [
                "Quoted text goes on.", "item in quote", "key: value\n  # not a heading", "``` still code",
                "indented code", "End.",
            ])
        #expect(document.passages[2].kind == .preformatted)
    }

    @Test("Table rows carry their headers")
    func tables() async throws {
        let document = try await read(
            """
            | System | RTO | Note |
            |:-------|----:|------|
            | **Payments** | 2 h | a \\| b |
            | Core | | `x` |
            """, as: .markdown)
        #expect(document.texts == ["System: Payments; RTO: 2 h; Note: a | b", "System: Core; Note: x"])
    }

    @Test(
        "Marks within a line",
        arguments: [
            ("**Bold**, *it* and ~~gone~~ text", "Bold, it and gone text"),
            ("A [link](http://x.y/z_(1)) and [ref][1] here", "A link and ref here"),
            ("See ![a picture](p.png) and <https://x.y>", "See a picture and https://x.y"),
            ("`code *stays*` and snake_case_name", "code *stays* and snake_case_name"),
            ("2 * 3 * 4 and 5*6 and \\*literal\\*", "2 * 3 * 4 and 5*6 and *literal*"),
            ("Fish &amp; chips &lt;3&gt; &unknown;", "Fish & chips <3> &unknown;"),
            ("Line<br>break <!-- hidden -->and <b>tag</b>", "Line break and tag"),
            ("A note[^1] and [not a link] here", "A note and [not a link] here"),
            ("Unclosed [bracket and `tick and **bold", "Unclosed [bracket and `tick and bold"),
        ])
    func inline(_ source: String, _ expected: String) async throws {
        #expect(try await read(source, as: .markdown).texts == [expected])
    }

    @Test(
        "Marks without their counterparts cost no more than their length",
        arguments: ["[", "`a ", "<a", "![", "*", "> ", "\t", ">"])
    func unclosed(_ mark: String) async throws {
        let source = String(repeating: mark, count: 20_000) + " words"
        let start = ContinuousClock.now
        _ = try await read(source, as: .markdown)
        #expect(start.duration(to: .now) < .seconds(20))
    }
}
