-- Who does what alone, until when by the database's clock; each new holder gets a higher epoch.
CREATE TABLE leases (
    name text PRIMARY KEY,
    holder text NOT NULL,
    epoch bigint NOT NULL,
    expires_at timestamptz NOT NULL
);

-- How far the log was relayed to a cluster.
CREATE TABLE relay_cursors (
    name text NOT NULL,
    cluster text NOT NULL,
    position bigint NOT NULL,
    epoch bigint NOT NULL,
    PRIMARY KEY (name, cluster)
);

DO $$
BEGIN
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON leases, relay_cursors TO %I', current_setting('app.relay_role'));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON leases TO %I', current_setting('app.runtime_role'));
END $$;
