-- What GET serves: the very JSON of each resource's last event, beside what lists filter and sort by.
CREATE TABLE resources (
    tenant text NOT NULL,
    kind text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    body text NOT NULL,
    filters jsonb NOT NULL,
    PRIMARY KEY (tenant, kind, id)
);
CREATE INDEX resources_by_time ON resources (tenant, kind, created_at, id);
CREATE INDEX resources_by_filter ON resources USING gin (filters jsonb_path_ops);
SELECT protect_by_tenant('resources');

-- How far each stream is projected: apply the next, drop the lower, hold the higher.
CREATE TABLE streams (
    tenant text NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    hash text NOT NULL,
    parked_reason text,
    PRIMARY KEY (tenant, stream)
);
SELECT protect_by_tenant('streams');

-- Events that came before the one below them, and those of a parked stream, in the form they came in.
CREATE TABLE held_events (
    tenant text NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    headers text NOT NULL,
    body bytea NOT NULL,
    held_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant, stream, version)
);
SELECT protect_by_tenant('held_events');

-- Every event, for history and audit.
CREATE TABLE audit_events (
    tenant text NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    message_id uuid NOT NULL,
    type text NOT NULL,
    source text NOT NULL,
    time timestamptz NOT NULL,
    requested_by text NOT NULL,
    correlation uuid NOT NULL,
    causation uuid,
    outcome text,
    details text NOT NULL,
    resource text,
    previous_hash text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (tenant, stream, version)
);
CREATE INDEX audit_events_by_time ON audit_events (tenant, time, number);
SELECT protect_by_tenant('audit_events');
DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SEQUENCE audit_events_number_seq TO %I', current_setting('app.runtime_role'));
END $$;
