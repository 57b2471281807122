/// Where a service's data lies and how its connections behave.
public struct DatabaseConfiguration: Sendable {
    /// The server, database, login and password as a libpq URL: `postgresql://…`. A secret.
    public var url: String
    /// The service's schema: its name with underscores.
    public var schema: String
    /// The role that owns the schema.
    public var ownerRole: String
    /// The role that handles messages.
    public var runtimeRole: String
    /// The role that relays the log.
    public var relayRole: String
    /// The role that row-level security doesn't hold; exists in development runs alone.
    public var unguardedRole: String
    /// The most connections that one pool opens.
    public var maximumConnections = 8
    /// How long to wait for a connection of the pool.
    public var acquireTimeOut: Duration = .seconds(10)
    /// How long opening one connection may take.
    public var connectTimeOut: Duration = .seconds(5)
    /// `statement_timeout`.
    public var statementTimeOut: Duration = .seconds(30)
    /// `idle_in_transaction_session_timeout`.
    public var idleInTransactionTimeOut: Duration = .seconds(20)
    /// After how long without use a connection is closed.
    public var idleLimit: Duration = .seconds(300)
    /// After how long a connection is replaced.
    public var lifetime: Duration = .seconds(3_600)

    /// Describes a database with the roles named after the schema: `<schema>_owner`, `_runtime`, `_relay`,
    /// `_unguarded`.
    /// - Throws: ``DatabaseError`` `invalid-name` when the schema's name isn't 1 to 40 lower-case letters, digits and
    ///   underscores, beginning with a letter: it becomes part of start-up options.
    public init(url: String, schema: String) throws(DatabaseError) {
        let bytes = Array(schema.utf8)
        let plain = bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
        guard (1...40).contains(bytes.count), plain, let first = bytes.first, (97...122).contains(first) else {
            throw DatabaseError(code: .invalidName, message: "\"\(schema.prefix(60))\" can't name a schema")
        }
        self.url = url
        self.schema = schema
        ownerRole = "\(schema)_owner"
        runtimeRole = "\(schema)_runtime"
        relayRole = "\(schema)_relay"
        unguardedRole = "\(schema)_unguarded"
    }

    /// Describes the database of a service: its schema is the service's name with underscores.
    /// - Throws: ``DatabaseError`` `invalid-name`.
    public init(url: String, service: String) throws(DatabaseError) {
        let schema = String(service.map { $0 == "-" ? "_" : $0 })
        try self.init(url: url, schema: schema)
    }

    /// The name of a role in this database.
    public func name(of role: DatabaseRole) -> String {
        switch role {
        case .owner: ownerRole
        case .runtime: runtimeRole
        case .relay: relayRole
        case .unguarded: unguardedRole
        }
    }

    /// The channel on which each commit to the log is announced.
    public var logChannel: String { "\(schema)_log" }
}

extension DatabaseConfiguration: CustomStringConvertible, CustomReflectable {
    /// The schema alone: the URL holds a password.
    public var description: String { "DatabaseConfiguration(schema: \(schema))" }

    /// Shows the schema alone.
    public var customMirror: Mirror { Mirror(self, children: ["schema": schema]) }
}
