#!/usr/bin/env bash
# Gives the two roles the passwords that are in secrets/ now; run it in the container after that was made with them.
set -euo pipefail

psql --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    --set server="$(</run/secrets/database_password)" --set superuser="$(</run/secrets/postgres_password)" <<'SQL'
BEGIN;
ALTER ROLE paddock PASSWORD :'server';
ALTER ROLE CURRENT_USER PASSWORD :'superuser';
COMMIT;
SQL
echo "the passwords in secrets/ hold now"
