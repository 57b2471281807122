/// Builds DOCX files for tests.
struct WordFile {
    var body = ""
    var styles: String?
    var title: String?
    /// Stands between the XML declaration and the document's element.
    var prologue = ""
    var extraEntries: [(name: String, content: [UInt8])] = []

    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

    init(_ body: String) { self.body = body }

    static func paragraph(_ text: String, style: String? = nil, properties: String = "") -> String {
        let style = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
        return "<w:p><w:pPr>\(style)\(properties)</w:pPr>"
            + #"<w:r><w:t xml:space="preserve">\#(text)</w:t></w:r></w:p>"#
    }

    static func table(_ rows: [[String]], isHeaderMarked: Bool = false) -> String {
        let rows = rows.enumerated().map { offset, cells in
            let header = isHeaderMarked && offset == 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""
            return "<w:tr>\(header)" + cells.map { "<w:tc>\(paragraph($0))</w:tc>" }.joined() + "</w:tr>"
        }
        return "<w:tbl>" + rows.joined() + "</w:tbl>"
    }

    var archive: ArchiveBuilder {
        var archive = ArchiveBuilder()
        archive.add(
            "[Content_Types].xml",
            #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#.utf8)
        let namespaces =
            #"xmlns:w="\#(Self.main)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006""#
        let document =
            #"<?xml version="1.0" encoding="UTF-8"?>\#(prologue)<w:document \#(namespaces)><w:body>\#(body)</w:body></w:document>"#
        archive.add("word/document.xml", document.utf8)
        if let styles {
            archive.add("word/styles.xml", #"<w:styles xmlns:w="\#(Self.main)">\#(styles)</w:styles>"#.utf8)
        }
        if let title {
            let core = #"""
                <cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"><dc:title>\#(title)</dc:title><dc:creator>Nobody</dc:creator></cp:coreProperties>
                """#
            archive.add("docProps/core.xml", core.utf8)
        }
        for (name, content) in extraEntries { archive.add(name, content) }
        return archive
    }

    func bytes() throws -> [UInt8] { try archive.bytes() }
}
