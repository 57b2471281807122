/// A statement with its parameters: values never stand in the text.
public struct Statement: Sendable, Hashable {
    /// The text, with `$1`, `$2` … where parameters stand; prepared once per connection.
    public let text: String
    /// The parameters in order.
    public let parameters: [Parameter]

    /// Makes a statement.
    public init(_ text: String, _ parameters: [Parameter] = []) {
        self.text = text
        self.parameters = parameters
    }

    /// Sets the tenant for the rest of the transaction (the implicit one of a pipeline included).
    public static func setTenant(_ tenant: String) -> Statement {
        Statement("SELECT set_config('app.tenant', $1, true)", [.text(tenant)])
    }
}
