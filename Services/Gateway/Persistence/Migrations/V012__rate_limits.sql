-- How much of each budget has been handed to gateways: one row a tenant, route and window, which all gateways share.
CREATE TABLE rate_limits (
    tenant text NOT NULL,
    route text NOT NULL,
    seconds bigint NOT NULL,
    window_start timestamptz NOT NULL,
    taken bigint NOT NULL,
    granted bigint NOT NULL,
    PRIMARY KEY (tenant, route, seconds, window_start)
) WITH (fillfactor = 50);
SELECT protect_by_tenant('rate_limits');
CREATE INDEX rate_limits_by_age ON rate_limits (window_start);

-- Windows that are over are pruned for all tenants.
DO $$
DECLARE
    relay text := current_setting('app.relay_role');
BEGIN
    EXECUTE format('GRANT SELECT, DELETE ON rate_limits TO %I', relay);
    EXECUTE format('CREATE POLICY housekeeping_reads ON rate_limits FOR SELECT TO %I USING (true)', relay);
    EXECUTE format('CREATE POLICY housekeeping_prunes ON rate_limits FOR DELETE TO %I USING (true)', relay);
END $$;
