-- The planner takes a new table for a tiny one until it has been analysed, and reads all of a tenant's rows where it
-- could look up some. Autovacuum comes once a minute; a schema that fills from the first second can't wait for it. The
-- owner alone may analyse, so the function runs as the owner, and does nothing else.
DO $do$
BEGIN
    EXECUTE format($create$
        CREATE FUNCTION analyze_grown() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = pg_catalog, pg_temp AS $body$
        DECLARE
            grown regclass;
            analyzed integer := 0;
        BEGIN
            FOR grown IN
                SELECT c.oid::regclass FROM pg_class c
                WHERE c.relnamespace = %L::regnamespace AND c.relkind = 'r'
                AND pg_stat_get_live_tuples(c.oid) > 2 * greatest(c.reltuples, 100)
            LOOP
                EXECUTE format('ANALYZE (SKIP_LOCKED) %%s', grown);
                analyzed := analyzed + 1;
            END LOOP;
            RETURN analyzed;
        END $body$
    $create$, current_schema());
    REVOKE ALL ON FUNCTION analyze_grown() FROM PUBLIC;
    EXECUTE format('GRANT EXECUTE ON FUNCTION analyze_grown() TO %I', current_setting('app.relay_role'));
END $do$;
