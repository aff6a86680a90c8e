#!/usr/bin/env bash
# Runs by itself in an empty database, and by hand where another one is wanted beside those there are: the server's
# own role may make tables and use them, and nothing more. It owns neither the database nor its schema, so that what it wrote into the audit log can't be unwritten by dropping them.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres --set password="$(</run/secrets/database_password)" <<'SQL'
SELECT format('CREATE ROLE paddock LOGIN PASSWORD %L CONNECTION LIMIT 50', :'password')
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'paddock') \gexec
CREATE DATABASE paddock TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C';
REVOKE ALL ON DATABASE paddock FROM PUBLIC;
GRANT CONNECT ON DATABASE paddock TO paddock;
\connect paddock
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO paddock;
SQL
