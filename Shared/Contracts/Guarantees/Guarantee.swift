/// A promise of the platform that can be switched off in a development run, so that the test which proves it can be
/// shown to fail without it.
public enum Guarantee: String, Sendable, Codable, CaseIterable {
    /// A message takes effect once: the inbox row in the handler's transaction.
    case inbox
    /// Events leave in commit order: positions are given under a lock held to commit.
    case relayOrder = "relay-order"
    /// An offset is committed after the database commit.
    case manualCommit = "manual-commit"
    /// Two writers don't overwrite each other: expected version per aggregate.
    case expectedVersion = "expected-version"
    /// An undone workflow leaves nothing: a compensation per step, and a tombstone against late commands.
    case compensation
    /// No tenant sees another's rows.
    case rowLevelSecurity = "row-level-security"
    /// An agent obeys only the gateway: every command's seal is verified.
    case mac
    /// History can be proven: each event carries the hash of the one before it.
    case hashChain = "hash-chain"
}
