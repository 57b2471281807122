-- What is kept for a time only is pruned for all tenants; what is parked or held is counted for all of them.
CREATE INDEX operations_by_age ON operations (issued_at);
CREATE INDEX refusals_by_age ON refusals (time);
CREATE INDEX streams_parked ON streams (tenant, stream) WHERE parked_reason IS NOT NULL;
-- The tenant's history is paged by number.
CREATE INDEX audit_events_by_number ON audit_events (tenant, number);

DO $$
DECLARE
    relay text := current_setting('app.relay_role');
    pruned text;
    counted text;
BEGIN
    FOREACH pruned IN ARRAY ARRAY['operations', 'operation_waits', 'refusals'] LOOP
        EXECUTE format('GRANT SELECT, DELETE ON %I TO %I', pruned, relay);
        EXECUTE format('CREATE POLICY housekeeping_reads ON %I FOR SELECT TO %I USING (true)', pruned, relay);
        EXECUTE format('CREATE POLICY housekeeping_prunes ON %I FOR DELETE TO %I USING (true)', pruned, relay);
    END LOOP;
    FOREACH counted IN ARRAY ARRAY['streams', 'held_events'] LOOP
        EXECUTE format('GRANT SELECT ON %I TO %I', counted, relay);
        EXECUTE format('CREATE POLICY housekeeping_counts ON %I FOR SELECT TO %I USING (true)', counted, relay);
    END LOOP;
END $$;
