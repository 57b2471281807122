-- Sagas: the row has a version, so that two gateways can't both advance it.
CREATE TABLE workflows (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    organisation uuid NOT NULL,
    status text NOT NULL,
    awaited uuid,
    deadline timestamptz,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX workflows_by_time ON workflows (tenant, created_at, id);
CREATE INDEX workflows_awaiting ON workflows (tenant, awaited);
CREATE INDEX workflows_deadline ON workflows (deadline) WHERE deadline IS NOT NULL;
SELECT protect_by_tenant('workflows');

-- What happened to each saga, never updated.
CREATE TABLE workflow_log (
    tenant text NOT NULL,
    workflow uuid NOT NULL,
    version bigint NOT NULL,
    time timestamptz NOT NULL,
    entry text NOT NULL,
    PRIMARY KEY (tenant, workflow, version)
);
SELECT protect_by_tenant('workflow_log', 'SELECT, INSERT');

-- Commands that sagas send: written with the saga's row, sent once per cluster, gone when the step has ended.
CREATE TABLE command_outbox (
    position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant text NOT NULL,
    workflow uuid NOT NULL,
    operation uuid NOT NULL,
    topic text NOT NULL,
    key text NOT NULL,
    headers text NOT NULL,
    value bytea NOT NULL,
    sent_to text
);
CREATE INDEX command_outbox_unsent ON command_outbox (position) WHERE sent_to IS NULL;
CREATE INDEX command_outbox_operation ON command_outbox (tenant, operation);
SELECT protect_by_tenant('command_outbox');

-- The outbox's relay and the clock of deadlines work for all tenants.
DO $$
DECLARE
    relay text := current_setting('app.relay_role');
BEGIN
    EXECUTE format('GRANT USAGE ON SEQUENCE command_outbox_position_seq TO %I', current_setting('app.runtime_role'));
    EXECUTE format('GRANT SELECT, UPDATE (sent_to) ON command_outbox TO %I', relay);
    EXECUTE format('CREATE POLICY relay_reads ON command_outbox FOR SELECT TO %I USING (true)', relay);
    EXECUTE format('CREATE POLICY relay_marks ON command_outbox FOR UPDATE TO %I USING (true)', relay);
    EXECUTE format('GRANT SELECT ON workflows TO %I', relay);
    EXECUTE format('CREATE POLICY relay_reads ON workflows FOR SELECT TO %I USING (true)', relay);
END $$;
