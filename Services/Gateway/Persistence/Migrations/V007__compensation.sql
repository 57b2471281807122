-- A compensation is tried again, and given up for a person to look at: several operations may be open at once, and an
-- outcome may come to a build that doesn't know the workflow's definition, which keeps it for one that does.
CREATE TABLE workflow_waits (
    tenant text NOT NULL,
    operation uuid NOT NULL,
    workflow uuid NOT NULL,
    outcome text,
    PRIMARY KEY (tenant, operation)
);
CREATE INDEX workflow_waits_by_workflow ON workflow_waits (tenant, workflow);
CREATE INDEX workflow_waits_kept ON workflow_waits (tenant, workflow) WHERE outcome IS NOT NULL;
SELECT protect_by_tenant('workflow_waits');
CREATE INDEX command_outbox_workflow ON command_outbox (tenant, workflow);

-- Under forced row-level security the owner would see no row, and say nothing.
ALTER TABLE workflows NO FORCE ROW LEVEL SECURITY;
ALTER TABLE workflow_waits NO FORCE ROW LEVEL SECURITY;

ALTER TABLE workflows ADD COLUMN definition bigint NOT NULL DEFAULT 1;
ALTER TABLE workflows ALTER COLUMN definition DROP DEFAULT;

INSERT INTO workflow_waits (tenant, operation, workflow)
SELECT tenant, awaited, id FROM workflows WHERE awaited IS NOT NULL;
DROP INDEX workflows_awaiting;
ALTER TABLE workflows DROP COLUMN awaited;

-- What ended with a refused compensation needs a person: the step that is not undone, and those before it.
UPDATE workflows w SET status = 'needs-person', body = jsonb_set(
    jsonb_set(w.body::jsonb, '{status}', '"needs-person"'), '{steps}', (
        SELECT jsonb_agg(
            CASE step ->> 'status'
                WHEN 'undoing' THEN jsonb_set(step, '{status}', '"not-undone"')
                WHEN 'done' THEN jsonb_set(step, '{status}', '"not-undone"')
                ELSE step
            END ORDER BY place)
        FROM jsonb_array_elements(w.body::jsonb -> 'steps') WITH ORDINALITY AS s(step, place)))::text
WHERE w.status = 'failed';

-- A compensation under way was waited for without end: from now on it has a time-out.
UPDATE workflows w SET deadline = clock_timestamp() + interval '1 minute', body = jsonb_set(
    w.body::jsonb, '{deadline}', to_jsonb(
        to_char((clock_timestamp() + interval '1 minute') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))::text
WHERE w.status = 'undoing';

ALTER TABLE workflows FORCE ROW LEVEL SECURITY;
ALTER TABLE workflow_waits FORCE ROW LEVEL SECURITY;
CREATE INDEX workflows_needing_a_person ON workflows (tenant, id) WHERE status = 'needs-person';

DO $$
DECLARE
    relay text := current_setting('app.relay_role');
BEGIN
    EXECUTE format('GRANT SELECT ON workflow_waits TO %I', relay);
    EXECUTE format('CREATE POLICY relay_reads ON workflow_waits FOR SELECT TO %I USING (true)', relay);
END $$;
