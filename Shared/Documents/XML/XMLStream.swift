internal import CXML

/// A pull reader over an XML document in memory (libxml2's `xmlTextReader`).
///
/// Owner of the handle and of the bytes it reads: both are freed with the value. Nothing is fetched from network or
/// disk, entities other than XML's own five are not expanded, and libxml2's own limits on depth and on the size of a
/// single node stay on.
struct XMLStream: ~Copyable {
    /// What the reader met.
    enum Event: Equatable {
        case start(XMLName)
        case end(XMLName)
        case text(String)
    }

    private let reader: xmlTextReaderPtr
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let allowsDocumentType: Bool
    private var pendingEnd: XMLName?

    /// - Parameters:
    ///   - content: the document.
    ///   - allowsDocumentType: whether a document type declaration is passed over or taken for an error.
    init(_ content: [UInt8], allowsDocumentType: Bool) throws(XMLStreamError) {
        guard content.count <= Int(Int32.max) else { throw XMLStreamError(detail: "the XML is too large") }
        guard XMLTagScan.isOrdinary(content) else {
            throw XMLStreamError(detail: "the XML has a tag with too many attributes")
        }
        Self.initialise
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(content.count, 1))
        _ = copy.update(fromContentsOf: content)
        // The encoding is given, whatever the document says of itself: Office writes UTF-8, and in another encoding tags
        // would escape the scan above.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let handle = copy.withMemoryRebound(to: CChar.self) {
            xmlReaderForMemory($0.baseAddress, Int32(content.count), nil, "UTF-8", Int32(bitPattern: options))
        }
        guard let handle else {
            copy.deallocate()
            throw XMLStreamError(detail: "the XML can't be read")
        }
        reader = handle
        bytes = copy
        self.allowsDocumentType = allowsDocumentType
    }

    deinit {
        xmlFreeTextReader(reader)
        bytes.deallocate()
    }

    /// The next event, `nil` at the document's end.
    mutating func next() throws(XMLStreamError) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0: return nil
            default:
                let line = xmlTextReaderGetParserLineNumber(reader)
                throw XMLStreamError(detail: "not well-formed XML at line \(line)")
            }
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                let name = currentName
                if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
                return .start(name)
            case XML_READER_TYPE_END_ELEMENT.rawValue:
                return .end(currentName)
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
                return .text(Self.string(xmlTextReaderConstValue(reader)))
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue where !allowsDocumentType:
                throw XMLStreamError(detail: "the XML declares a document type, which Office documents must not")
            case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
                throw XMLStreamError(detail: "the XML refers to an entity of its own")
            default: continue
            }
        }
    }

    /// The value of an attribute of the element whose start was the last event; names carry no prefix.
    func attribute(_ localName: String) -> String? {
        var found: String?
        var more = xmlTextReaderMoveToFirstAttribute(reader)
        while more == 1 {
            if Self.string(xmlTextReaderConstLocalName(reader)) == localName {
                found = Self.string(xmlTextReaderConstValue(reader))
                break
            }
            more = xmlTextReaderMoveToNextAttribute(reader)
        }
        xmlTextReaderMoveToElement(reader)
        return found
    }

    /// Passes over the element whose start was the last event, with all it holds.
    mutating func skipElement() throws(XMLStreamError) {
        var depth = 1
        while depth > 0 {
            guard let event = try next() else { return }
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .text: break
            }
        }
    }

    private var currentName: XMLName {
        XMLName(
            namespace: Self.string(xmlTextReaderConstNamespaceUri(reader)),
            local: Self.string(xmlTextReaderConstLocalName(reader)))
    }

    /// Copies a string of libxml2's, which is its own until the next read.
    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }

    /// libxml2 wants this once before threads use it.
    private static let initialise: Void = xmlInitParser()
}
