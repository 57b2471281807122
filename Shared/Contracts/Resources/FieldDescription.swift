/// One field of a resource or of a request.
public struct FieldDescription: Sendable, Hashable {
    /// The member's name in JSON, in camel case.
    public let name: String
    /// What it may hold.
    public let type: FieldType
    /// Whether a request without it is refused, and whether a resource always has it.
    public let isRequired: Bool
    /// What it means, for a reader of the API's description.
    public let summary: String
    /// The provision it comes from; nil where it's the platform's own.
    public let article: String?
    /// Whether it holds personal data (Regulation (EU) 2016/679, Article 4(1)).
    public let isPersonal: Bool
    /// Whether lists can be filtered by it.
    public let isFilter: Bool
    /// Whether lists can be sorted by it.
    public let isSortable: Bool
    /// Whether lists leave it out for its size.
    public let isDetail: Bool
    /// Whether null takes it out: in a change, where it may be missing.
    public let isClearable: Bool
    /// A value that it may hold, for the API's description: where its type can't give a sensible one, and where an
    /// example of the whole should show it although it may be missing.
    public let example: JSONValue?

    /// Describes a field.
    public init(
        _ name: String, _ type: FieldType, _ summary: String, required: Bool = true, article: String? = nil,
        personal: Bool = false, filter: Bool = false, sortable: Bool = false, detail: Bool = false,
        clearable: Bool = false, example: JSONValue? = nil
    ) {
        self.name = name
        self.type = type
        self.summary = summary
        isRequired = required
        self.article = article
        isPersonal = personal
        isFilter = filter
        isSortable = sortable
        isDetail = detail
        isClearable = clearable
        self.example = example
    }

    /// The same field, but one that may be left out: for changes that name only what they change.
    public var optional: FieldDescription {
        FieldDescription(
            name, type, summary, required: false, article: article, personal: isPersonal, filter: isFilter,
            sortable: isSortable, detail: isDetail, example: example)
    }

    /// The same field, but one that has to be there.
    public var required: FieldDescription {
        FieldDescription(
            name, type, summary, article: article, personal: isPersonal, filter: isFilter, sortable: isSortable,
            detail: isDetail, example: example)
    }

    /// The same field in a merge patch (RFC 7396): it may be left out, and null takes out what may be missing.
    public var changeable: FieldDescription {
        FieldDescription(
            name, type, summary, required: false, article: article, personal: isPersonal, filter: isFilter,
            sortable: isSortable, detail: isDetail, clearable: !isRequired, example: example)
    }
}
