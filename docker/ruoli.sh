#!/bin/bash
# Runs once, in an empty PostgreSQL: the owner of the tables, bound by row-level security like anybody,
# the application's role, which owns nothing, and the role of the mailbox between zones, which nobody signs in as.
set -euo pipefail

psql --no-psqlrc --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
  --set=owner="$(cat /run/secrets/filo_owner)" --set=app="$(cat /run/secrets/filo_app)" <<'SQL'
create role filo_owner login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'owner';
create role filo_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password :'app';
create role filo_posta nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
grant filo_posta to filo_owner;
create database filo owner filo_owner;
revoke all on database filo from public;
grant connect on database filo to filo_app;
SQL
