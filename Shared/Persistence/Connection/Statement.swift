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

    /// Has the rest of the transaction look rows up one by one, by their indexes, under plans that are made once.
    ///
    /// For transactions that write batches, each row named by its key. PostgreSQL knows nothing of a tenant that is new or
    /// grows and takes it for small; a plan made with that in view reads all that the tenant has, for each batch, and is
    /// made anew each time (measured: 160 to 190 rows read for one that was asked for).
    public static let lookingUpByIndex = Statement(
        """
        SELECT set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), \
        set_config('enable_mergejoin', 'off', true), set_config('plan_cache_mode', 'force_generic_plan', true)
        """)
}
