/// What a business function serves: an activity or service that the financial entity is licensed for.
///
/// The list is closed by Implementing Regulation (EU) 2024/2956, Annex II, for template B_06.01; codes and names are
/// those of the taxonomy 4.0 by which registers of information are filed.
public struct LicensedActivity: Sendable, Hashable {
    /// The value in messages, in words: `payment-services`.
    public let value: String
    /// The value in a filed register: `eba_TA:x28`.
    public let code: String
    /// The name on the list.
    public let name: String

    /// Puts an activity on the list.
    init(_ value: String, _ code: String, _ name: String) {
        self.value = value
        self.code = code
        self.name = name
    }

    /// For a function that serves no licensed activity by itself.
    public static let supportingFunction = LicensedActivity(
        "supporting-function", "eba_TA:x276", "supporting function")

    /// The activity by its value in messages; nil for none of the list.
    public static func named(_ value: String) -> LicensedActivity? { byValue[value] }

    private static let byValue = Dictionary(all.map { ($0.value, $0) }) { first, _ in first }
}
