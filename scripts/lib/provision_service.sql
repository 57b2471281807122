-- Login, roles and schema of one service, made or brought up to date; for psql, with these variables:
--   schema     the service's name with underscores
--   password   of its login
--   unguarded  whether there is a role that row-level security doesn't hold: on a cluster for tests alone
SELECT pg_advisory_lock(hashtextextended('provision', 0)) \g /dev/null
SELECT format('CREATE ROLE %I NOLOGIN', name)
FROM unnest(ARRAY[:'schema' || '_owner', :'schema' || '_runtime', :'schema' || '_relay']) AS wanted (name)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec
SELECT format('CREATE ROLE %I LOGIN NOINHERIT', :'schema' || '_login')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'schema' || '_login') \gexec
SELECT format('ALTER ROLE %I LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS PASSWORD %L', :'schema' || '_login', :'password')
\gexec
SELECT format('GRANT %I, %I, %I TO %I', :'schema' || '_owner', :'schema' || '_runtime', :'schema' || '_relay',
    :'schema' || '_login') \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :'schema' || '_login') \gexec
-- Needed to hand the schema over where the administrator isn't a superuser.
SELECT format('GRANT %I TO CURRENT_USER', :'schema' || '_owner')
WHERE NOT pg_has_role(current_user, :'schema' || '_owner', 'MEMBER') \gexec
SELECT format('CREATE SCHEMA IF NOT EXISTS %I AUTHORIZATION %I', :'schema', :'schema' || '_owner') \gexec
SELECT format('CREATE ROLE %I NOLOGIN BYPASSRLS', :'schema' || '_unguarded')
WHERE :'unguarded'::boolean AND NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'schema' || '_unguarded') \gexec
SELECT format('GRANT %I TO %I', :'schema' || '_runtime', :'schema' || '_unguarded') WHERE :'unguarded'::boolean \gexec
SELECT format('GRANT %I TO %I', :'schema' || '_unguarded', :'schema' || '_login') WHERE :'unguarded'::boolean \gexec
