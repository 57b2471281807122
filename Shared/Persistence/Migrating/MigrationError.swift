/// Why a schema was not migrated; what was applied before stays applied.
public enum MigrationError: Error, Sendable, Equatable {
    /// A file's name isn't `V<number>__<words>.sql`.
    case badName(String)
    /// A file isn't UTF-8.
    case badText(String)
    /// Two migrations have the same version.
    case doubledVersion(Int)
    /// An applied migration's text was changed since.
    case changed(version: Int, name: String)
    /// The database has a migration that this build doesn't know: it was migrated by a later one.
    case unknownApplied(version: Int)
    /// A migration would have to run before one that is applied already.
    case outOfOrder(version: Int, name: String)
    /// PostgreSQL refused.
    case database(DatabaseError)
}
