#!/bin/bash
# Roles and databases of an empty PostgreSQL; the image runs this once. Passwords come as files.
set -euo pipefail

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set owner="$(<"$PHAODAI_DB_OWNER_PASSWORD_FILE")" \
    --set app="$(<"$PHAODAI_DB_PASSWORD_FILE")" \
    --set keycloak="$(<"$KC_DB_PASSWORD_FILE")" <<'SQL'
create role phaodai_owner login password :'owner';
create role phaodai_app login password :'app';
create role keycloak login password :'keycloak';
create database phaodai owner phaodai_owner;
create database keycloak owner keycloak;
revoke all on database phaodai from public;
revoke all on database keycloak from public;
grant connect on database phaodai to phaodai_app;
SQL
