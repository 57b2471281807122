-- What the migrator runs as: the schema's owner, with app.runtime_role and app.relay_role set for the session.

-- Forces row-level security by tenant on a table and gives the runtime role its rights on it.
-- The setting reads back as '' (not NULL) after a transaction that set it: nullif makes "no tenant" match no row.
CREATE FUNCTION protect_by_tenant(protected regclass, rights text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    condition text := $c$tenant = nullif(current_setting('app.tenant', true), '')$c$;
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', protected);
    EXECUTE format('CREATE POLICY one_tenant ON %s USING (%s) WITH CHECK (%s)', protected, condition, condition);
    EXECUTE format('GRANT %s ON %s TO %I', rights, protected, current_setting('app.runtime_role'));
END $$;

REVOKE ALL ON FUNCTION protect_by_tenant(regclass, text) FROM PUBLIC;

DO $$
BEGIN
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO %I, %I', current_schema(),
        current_setting('app.runtime_role'), current_setting('app.relay_role'));
END $$;
