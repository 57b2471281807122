-- Makes, beside a table, an empty one of the same shape, rights and protection: its next generation.
CREATE FUNCTION make_next_generation(source text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    target text := source || '_next';
    item record;
BEGIN
    EXECUTE format('DROP TABLE IF EXISTS %I', target);
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', target, source);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', target);
    FOR item IN
        SELECT policyname, permissive, cmd, qual, with_check,
            (SELECT string_agg(quote_ident(name), ', ') FROM unnest(roles) AS name) AS wanted
        FROM pg_policies WHERE schemaname = current_schema() AND tablename = source
    LOOP
        EXECUTE format('CREATE POLICY %I ON %I AS %s FOR %s TO %s', item.policyname, target, item.permissive,
                item.cmd, item.wanted)
            || coalesce(' USING (' || item.qual || ')', '') || coalesce(' WITH CHECK (' || item.with_check || ')', '');
    END LOOP;
    FOR item IN
        SELECT grantee::regrole AS grantee, string_agg(privilege_type, ', ') AS rights
        FROM pg_class, aclexplode(relacl)
        WHERE pg_class.oid = to_regclass(quote_ident(source)) AND grantee <> relowner GROUP BY grantee
    LOOP
        EXECUTE format('GRANT %s ON %I TO %s', item.rights, target, item.grantee);
    END LOOP;
END $$;

-- Puts the next generation of a table in the serving one's place. Indexes and sequences keep the names that migrations
-- know.
CREATE FUNCTION put_next_generation(source text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    target text := source || '_next';
    present text[];
    wanted text[];
    item record;
BEGIN
    WITH named AS (
        SELECT indrelid, relname, substring(pg_get_indexdef(indexrelid) from ' USING .*$') AS definition
        FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
        WHERE indrelid IN (to_regclass(quote_ident(source)), to_regclass(quote_ident(target)))
    )
    SELECT array_agg(fresh.relname), array_agg(old.relname) INTO present, wanted
    FROM named old JOIN named fresh USING (definition)
    WHERE old.indrelid = to_regclass(quote_ident(source)) AND fresh.indrelid = to_regclass(quote_ident(target));
    EXECUTE format('DROP TABLE %I', source);
    EXECUTE format('ALTER TABLE %I RENAME TO %I', target, source);
    FOR number IN 1..coalesce(cardinality(present), 0) LOOP
        EXECUTE format('ALTER INDEX %I RENAME TO %I', present[number], wanted[number]);
    END LOOP;
    FOR item IN
        SELECT relname FROM pg_depend JOIN pg_class ON pg_class.oid = objid
        WHERE refobjid = to_regclass(quote_ident(source)) AND relkind = 'S' AND relname LIKE target || '\_%'
    LOOP
        EXECUTE format('ALTER SEQUENCE %I RENAME TO %I', item.relname, source || substr(item.relname, length(target) + 1));
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION make_next_generation(text), put_next_generation(text) FROM PUBLIC;
