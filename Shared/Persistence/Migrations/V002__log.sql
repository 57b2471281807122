-- Every event of the service, never updated. Positions are given under a lock held to commit.
CREATE SEQUENCE event_log_position;

CREATE TABLE event_log (
    position bigint PRIMARY KEY DEFAULT nextval('event_log_position'),
    tenant text NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL CHECK (version > 0),
    message_id uuid NOT NULL,
    type text NOT NULL,
    source text NOT NULL,
    time timestamptz NOT NULL,
    correlation uuid NOT NULL,
    causation uuid,
    traceparent text,
    outcome text,
    body bytea NOT NULL,
    previous_hash bytea NOT NULL CHECK (length(previous_hash) = 32),
    hash bytea NOT NULL CHECK (length(hash) = 32),
    CONSTRAINT event_log_stream_version UNIQUE (tenant, stream, version)
);

CREATE INDEX event_log_causation ON event_log (tenant, causation);

SELECT protect_by_tenant('event_log', 'SELECT, INSERT');

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SEQUENCE event_log_position TO %I', current_setting('app.runtime_role'));
    EXECUTE format('GRANT SELECT ON event_log TO %I', current_setting('app.relay_role'));
    EXECUTE format('CREATE POLICY relay_reads ON event_log FOR SELECT TO %I USING (true)',
        current_setting('app.relay_role'));
END $$;
