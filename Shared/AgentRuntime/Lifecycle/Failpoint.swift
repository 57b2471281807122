/// A named point at which a development run can be made to die or wait, so that crashes are tried on the shipped
/// executable and not on an imitation.
public enum Failpoint: String, Sendable, CaseIterable {
    /// After the database commit, before the offset commit.
    case afterDatabaseCommit = "after-database-commit"
    /// In a handler, before anything is written.
    case beforeDatabaseCommit = "before-database-commit"
    /// After the relay's record is acknowledged, before its cursor is written.
    case afterRelayPublish = "after-relay-publish"
    /// Before the relay publishes what it has read.
    case beforeRelayPublish = "before-relay-publish"
    /// In the gateway, after the projection's commit and before its offset commit.
    case afterProjectionCommit = "after-projection-commit"
    /// In the gateway, after a command's produce was acknowledged and before the client is answered.
    case afterCommandPublish = "after-command-publish"
    /// In the gateway, before a schedule's run is committed.
    case beforeScheduleCommit = "before-schedule-commit"
    /// In the gateway, after a redriven letter's produce was acknowledged and before it is marked as sent.
    case afterRedrivePublish = "after-redrive-publish"
}
