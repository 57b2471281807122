/// Why an XML document can't be read further.
struct XMLStreamError: Error, Equatable {
    let detail: String
}
