-- What starts workflows by itself. The body is what people have said; the columns after it are how far it has come.
CREATE TABLE schedules (
    tenant text NOT NULL,
    id uuid NOT NULL,
    version bigint NOT NULL,
    event_type text,
    created_at timestamptz NOT NULL,
    body text NOT NULL,
    next_run timestamptz,
    events_since timestamptz,
    events bigint NOT NULL DEFAULT 0,
    last_run text,
    last_workflow uuid,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX schedules_by_time ON schedules (tenant, created_at, id);
CREATE INDEX schedules_due ON schedules (next_run) WHERE next_run IS NOT NULL;
CREATE INDEX schedules_by_event ON schedules (tenant, event_type) WHERE event_type IS NOT NULL;
SELECT protect_by_tenant('schedules');

-- Each run under the time it was planned for: there is one per time, whatever the clock does.
CREATE TABLE schedule_runs (
    tenant text NOT NULL,
    schedule uuid NOT NULL,
    planned_for timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (tenant, schedule, planned_for)
);
CREATE INDEX schedule_runs_by_age ON schedule_runs (started_at);
SELECT protect_by_tenant('schedule_runs', 'SELECT, INSERT');

-- Who changed a schedule, and to what; never updated.
CREATE TABLE schedule_log (
    tenant text NOT NULL,
    schedule uuid NOT NULL,
    version bigint NOT NULL,
    time timestamptz NOT NULL,
    entry text NOT NULL,
    PRIMARY KEY (tenant, schedule, version)
);
SELECT protect_by_tenant('schedule_log', 'SELECT, INSERT');

-- Up to which version of a stream a schedule has taken events: an event that is projected once more starts nothing.
CREATE TABLE schedule_marks (
    tenant text NOT NULL,
    schedule uuid NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (tenant, schedule, stream)
);
SELECT protect_by_tenant('schedule_marks');

-- The scheduler looks for all tenants; runs are kept for a time only.
DO $$
DECLARE
    relay text := current_setting('app.relay_role');
BEGIN
    EXECUTE format('GRANT SELECT ON schedules TO %I', relay);
    EXECUTE format('CREATE POLICY relay_reads ON schedules FOR SELECT TO %I USING (true)', relay);
    EXECUTE format('GRANT SELECT, DELETE ON schedule_runs TO %I', relay);
    EXECUTE format('CREATE POLICY housekeeping_reads ON schedule_runs FOR SELECT TO %I USING (true)', relay);
    EXECUTE format('CREATE POLICY housekeeping_prunes ON schedule_runs FOR DELETE TO %I USING (true)', relay);
END $$;
