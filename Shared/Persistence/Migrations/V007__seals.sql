-- Seals over all streams of the log, never updated: each covers the events since the one before, and carries its hash.
-- `entries` lists what was sealed (position, hash, name of each event), so that what was deleted can be named; the
-- signed digest is over that list.
CREATE TABLE log_seals (
    number bigint PRIMARY KEY CHECK (number > 0),
    service text NOT NULL,
    through bigint NOT NULL,
    events bigint NOT NULL CHECK (events > 0),
    digest bytea NOT NULL CHECK (length(digest) = 32),
    previous bytea NOT NULL CHECK (length(previous) = 32),
    time timestamptz NOT NULL,
    key text NOT NULL,
    signature bytea NOT NULL CHECK (length(signature) = 64),
    entries bytea NOT NULL
);

-- It covers all tenants and holds nothing of their content: the relay role's alone, as the whole log is.
DO $$
BEGIN
    EXECUTE format('GRANT SELECT, INSERT ON log_seals TO %I', current_setting('app.relay_role'));
END $$;
