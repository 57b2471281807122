-- Messages that took effect, with the hash of the request behind them.
CREATE TABLE inbox (
    tenant text NOT NULL,
    message_id uuid NOT NULL,
    request_hash text NOT NULL,
    outcome_status bigint,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, message_id)
);
CREATE INDEX inbox_received_at ON inbox (received_at);
SELECT protect_by_tenant('inbox');

-- Messages that must not take effect any more: their workflow was undone.
CREATE TABLE tombstones (
    tenant text NOT NULL,
    message_id uuid NOT NULL,
    reason text NOT NULL,
    made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, message_id)
);
SELECT protect_by_tenant('tombstones');

-- Chunks of files that travel ahead of the command that names them.
CREATE TABLE upload_chunks (
    tenant text NOT NULL,
    attempt uuid NOT NULL,
    index bigint NOT NULL CHECK (index >= 0),
    bytes bytea NOT NULL,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, attempt, index)
);
CREATE INDEX upload_chunks_received_at ON upload_chunks (received_at);
SELECT protect_by_tenant('upload_chunks');

-- Housekeeping prunes both by age, for all tenants.
DO $$
DECLARE
    pruned text;
BEGIN
    FOREACH pruned IN ARRAY ARRAY['inbox', 'upload_chunks'] LOOP
        EXECUTE format('GRANT SELECT, DELETE ON %I TO %I', pruned, current_setting('app.relay_role'));
        EXECUTE format('CREATE POLICY housekeeping_reads ON %I FOR SELECT TO %I USING (true)', pruned,
            current_setting('app.relay_role'));
        EXECUTE format('CREATE POLICY housekeeping_prunes ON %I FOR DELETE TO %I USING (true)', pruned,
            current_setting('app.relay_role'));
    END LOOP;
END $$;
