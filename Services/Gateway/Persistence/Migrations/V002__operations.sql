-- Operations: a row is written when the command was acknowledged (best effort) and when its outcome is projected.
CREATE TABLE operations (
    tenant text NOT NULL,
    id uuid NOT NULL,
    message_id uuid,
    request_hash text,
    subject text,
    domain text,
    action text,
    requested_by text,
    status text NOT NULL CHECK (status IN ('pending', 'projecting', 'done', 'rejected')),
    problem text,
    written text,
    issued_at timestamptz NOT NULL,
    closed_at timestamptz,
    batch bigint,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX operations_by_time ON operations (tenant, issued_at, id);
CREATE INDEX operations_by_batch ON operations (batch);
SELECT protect_by_tenant('operations');

-- What an operation whose outcome is known still waits for: it closes when all of it is projected.
CREATE TABLE operation_waits (
    tenant text NOT NULL,
    operation uuid NOT NULL,
    stream text NOT NULL,
    version bigint NOT NULL,
    PRIMARY KEY (tenant, operation, stream)
);
CREATE INDEX operation_waits_by_stream ON operation_waits (tenant, stream);
SELECT protect_by_tenant('operation_waits');

-- Numbers the projection's transactions: a notification carries the number, not a list.
CREATE SEQUENCE projection_batches;

-- Requests that the gateway itself refused; bounded by pruning.
CREATE TABLE refusals (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant text NOT NULL,
    time timestamptz NOT NULL,
    subject text,
    status bigint NOT NULL,
    method text NOT NULL,
    path text NOT NULL,
    problem text NOT NULL
);
SELECT protect_by_tenant('refusals');

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SEQUENCE projection_batches, refusals_number_seq TO %I',
        current_setting('app.runtime_role'));
END $$;
