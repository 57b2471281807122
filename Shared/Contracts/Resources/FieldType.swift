/// What a field may hold. One description gives the gateway its validation, its OpenAPI schema and its filters.
public indirect enum FieldType: Sendable, Hashable {
    /// Text of so many characters, with a name for what it must look like where its form is fixed.
    case text(minimum: Int, maximum: Int)
    /// A whole number within bounds.
    case integer(minimum: Int64, maximum: Int64)
    /// A number within bounds.
    case number(minimum: Double, maximum: Double)
    case boolean
    /// One of a closed list of values.
    case choice([String])
    /// One of a list that the law closes; its values stand in the law's data.
    case closedList(ClosedList)
    /// An ISO 8601 day.
    case date
    /// An RFC 3339 moment in UTC.
    case timestamp
    /// The identifier of a resource of that kind.
    case identifier(ResourceKind)
    /// An ISO 3166-1 alpha-2 country of the European Economic Area.
    case country
    /// An ISO 4217 currency.
    case currency
    /// A legal entity identifier (ISO 17442) with right check digits.
    case legalEntityIdentifier
    /// A list of at most so many values.
    case list(of: FieldType, maximum: Int)
    /// An object with fields of its own.
    case object([FieldDescription])

    /// One of an enumeration's cases.
    public static func choice<Choice: CaseIterable & RawRepresentable<String>>(of type: Choice.Type) -> FieldType {
        .choice(type.allCases.map(\.rawValue))
    }

    /// A line of text: a title, a name, a role.
    public static let line = FieldType.text(minimum: 1, maximum: 200)
    /// A paragraph.
    public static let paragraph = FieldType.text(minimum: 1, maximum: 4_000)
    /// A share between 0 and 1.
    public static let share = FieldType.number(minimum: 0, maximum: 1)
    /// An amount of money in the currency's units.
    public static let amount = FieldType.number(minimum: 0, maximum: 1e15)
    /// How many there are of something.
    public static let count = FieldType.integer(minimum: 0, maximum: 1_000_000_000)
}
