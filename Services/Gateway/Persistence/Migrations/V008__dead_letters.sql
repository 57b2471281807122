-- Messages that agents have given up, as they came: until a person has them sent again, or they are pruned.
CREATE TABLE dead_letters (
    tenant text NOT NULL,
    id uuid NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY,
    domain text NOT NULL,
    topic text NOT NULL,
    partition bigint NOT NULL,
    place bigint NOT NULL,
    message_id uuid,
    type text,
    subject text,
    operation uuid,
    reason text NOT NULL,
    detail text NOT NULL,
    attempts bigint NOT NULL,
    time timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'redriven', 'refused')),
    version bigint NOT NULL DEFAULT 1,
    refusal text,
    decided_by text,
    decided_at timestamptz,
    sent_at timestamptz,
    key text NOT NULL,
    headers text NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (tenant, id)
);
CREATE INDEX dead_letters_by_number ON dead_letters (tenant, number);
CREATE INDEX dead_letters_by_age ON dead_letters (time);
CREATE INDEX dead_letters_waiting ON dead_letters (tenant, number) WHERE state = 'waiting';
CREATE INDEX dead_letters_to_send ON dead_letters (number) WHERE state = 'redriven' AND sent_at IS NULL;
SELECT protect_by_tenant('dead_letters', 'SELECT, INSERT, UPDATE');

-- A dead-lettered command's operation isn't closed: it closes when the letter is redriven and has its outcome.
ALTER TABLE operations DROP CONSTRAINT operations_status_check;
ALTER TABLE operations ADD CONSTRAINT operations_status_check
    CHECK (status IN ('pending', 'dead-lettered', 'projecting', 'done', 'rejected'));

-- Redriven letters are sent, and old ones pruned, for all tenants.
DO $$
DECLARE
    relay text := current_setting('app.relay_role');
BEGIN
    EXECUTE format('GRANT USAGE ON SEQUENCE dead_letters_number_seq TO %I', current_setting('app.runtime_role'));
    EXECUTE format('GRANT SELECT, UPDATE (sent_at), DELETE ON dead_letters TO %I', relay);
    EXECUTE format('CREATE POLICY relay_reads ON dead_letters FOR SELECT TO %I USING (true)', relay);
    EXECUTE format('CREATE POLICY relay_marks ON dead_letters FOR UPDATE TO %I USING (true)', relay);
    EXECUTE format('CREATE POLICY housekeeping_prunes ON dead_letters FOR DELETE TO %I '
        'USING (state <> ''redriven'' OR sent_at IS NOT NULL)', relay);
END $$;
