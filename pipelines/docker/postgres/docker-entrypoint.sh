#!/bin/bash
# The part of the public postgres image's start that the examples use: in an empty PGDATA it makes the cluster,
# the superuser POSTGRES_USER (default postgres) with POSTGRES_PASSWORD or the content of POSTGRES_PASSWORD_FILE,
# the database POSTGRES_DB (default: the user's name), and runs /docker-entrypoint-initdb.d/*.sql in it. Then: postgres ARGUMENTS.
set -euo pipefail

# The cluster is made and seeded in a folder of its own and moved into place at the end, PG_VERSION last:
# a start that was cut short is made again from nothing, and a finished cluster is never touched.
initialize() {
  local user=${POSTGRES_USER:-postgres} password=${POSTGRES_PASSWORD:-} making=$PGDATA/.making database file
  database=${POSTGRES_DB:-$user}
  if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then password=$(<"$POSTGRES_PASSWORD_FILE"); fi
  if [ -z "$password" ]; then
    echo 'postgres: POSTGRES_PASSWORD or POSTGRES_PASSWORD_FILE is needed to make the database' >&2
    exit 2
  fi
  mkdir -p "$PGDATA"
  chmod 0700 "$PGDATA"
  if [ -e "$making" ]; then find "$PGDATA" -mindepth 1 -delete; fi
  initdb --pgdata="$making" --username="$user" --pwfile=<(printf '%s\n' "$password") \
    --auth-local=trust --auth-host=scram-sha-256 --encoding=UTF8 >/dev/null
  printf 'host all all all scram-sha-256\n' >>"$making/pg_hba.conf"

  # Not reachable over the network until the seed is in: a health check over TCP waits for it.
  pg_ctl --pgdata="$making" --wait --silent --options="-c listen_addresses=''" start
  local run=(psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$user")
  if [ "$database" != postgres ]; then
    "${run[@]}" --dbname=postgres --set=database="$database" <<<'CREATE DATABASE :"database"'
  fi
  for file in /docker-entrypoint-initdb.d/*.sql; do
    [ -e "$file" ] || continue
    echo "postgres: running $file"
    "${run[@]}" --dbname="$database" --file="$file"
  done
  pg_ctl --pgdata="$making" --wait --silent --mode=fast stop

  find "$making" -mindepth 1 -maxdepth 1 ! -name PG_VERSION -exec mv -t "$PGDATA" {} +
  mv "$making/PG_VERSION" "$PGDATA"
  rmdir "$making"
}

if [ "${1#-}" != "${1:-}" ]; then set -- postgres "$@"; fi
if [ "${1:-}" = postgres ]; then
  if [ ! -e "$PGDATA/PG_VERSION" ]; then initialize; fi
  unset POSTGRES_PASSWORD
  shift
  set -- postgres -c listen_addresses='*' "$@"
fi
exec "$@"
