/// Reads WordprocessingML documents (ECMA-376 part 1, transitional and strict).
struct OfficeDocumentReader {
    let limits: DocumentLimits

    func read(_ bytes: [UInt8]) throws(DocumentError) -> DocumentContent {
        let package = try OfficePackage(bytes, limits: limits)
        do {
            let main = try mainPart(of: package)
            guard let body = try package.part(main) else { throw DocumentError.damaged(detail: "it has no \(main)") }
            let folder = main.split(separator: "/").dropLast().joined(separator: "/")
            let styles = try package.part("\(folder)/styles.xml")
            var reader = try WordBodyReader(styles: styles.map { try WordStyles($0) } ?? WordStyles())
            var content = try reader.read(body)
            if let core = try package.part("docProps/core.xml"), let title = try Self.title(in: core) {
                content.title = title
            }
            return content
        } catch let error as XMLStreamError {
            throw .damaged(detail: error.detail)
        } catch let error as DocumentError {
            throw error
        } catch {
            throw .damaged(detail: "\(error)")
        }
    }

    /// The part that the package's relationships name as the document, `word/document.xml` by default.
    private func mainPart(of package: borrowing OfficePackage) throws -> String {
        guard let relationships = try package.part("_rels/.rels") else { return "word/document.xml" }
        var stream = try XMLStream(relationships, allowsDocumentType: false)
        while let event = try stream.next() {
            guard case .start(let name) = event, name.local == "Relationship",
                stream.attribute("Type")?.hasSuffix("/officeDocument") ?? false,
                let target = stream.attribute("Target")
            else { continue }
            return String(target.drop { $0 == "/" })
        }
        return "word/document.xml"
    }

    /// Dublin Core's title in the core properties.
    private static func title(in core: [UInt8]) throws -> String? {
        var stream = try XMLStream(core, allowsDocumentType: false)
        var isTitle = false
        var title = ""
        while let event = try stream.next() {
            switch event {
            case .start(let name): isTitle = name.local == "title"
            case .end: isTitle = false
            case .text(let text): if isTitle { title += text }
            }
        }
        let cleaned = CleanText.line(title)
        return cleaned.isEmpty ? nil : cleaned
    }
}
