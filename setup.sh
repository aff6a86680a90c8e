#!/usr/bin/env bash
# Prepares this folder for docker compose up: secrets that exist nowhere else, and the name under which the shop is reached.
#   ./setup.sh                     for this machine: https://localhost, with a certificate of Caddy's own CA
#   ./setup.sh chat.shop.example   for everybody: a certificate is fetched for that name, which must lead to this machine's ports 80 and 443
# Run it again as often as you like: secrets that are there stay, and settings in .env that are not about the name.
set -euo pipefail
cd "$(dirname "$0")"

fail() { printf 'setup.sh: %s\n' "$*" >&2; exit 2; }

[ $# -le 1 ] || fail "one name at most: ./setup.sh chat.shop.example"
[ ! -L secrets ] || fail "secrets is a link; this writes into a folder of its own"
kept() { [ ! -e .env ] || sed -n "s/^$1=//p" .env | tail -n 1; }
host=${1:-$(kept PADDOCK_HOST)}
host=${host:-localhost}
[[ $host =~ ^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$ ]] || fail "'$host' is no host name in lower case, without https:// or a port"

umask 077
mkdir -p secrets
# The folder is closed to others; the files in it are open, since the containers' users read them and the host has no such users.
new_secret() {
    [ -s "secrets/$1" ] || head -c 32 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=\n' >"secrets/$1"
    chmod 444 "secrets/$1"
}
for name in postgres_password database_password secret_key metrics_token grafana_password; do new_secret "$name"; done
# The address of the mail server, which only its owner knows; empty for no mail.
[ -e secrets/mail_url ] || : >secrets/mail_url
chmod 444 secrets/mail_url

if [ "$host" = localhost ]; then bind=127.0.0.1; else bind=0.0.0.0; fi
https=$(kept PADDOCK_HTTPS_PORT)
suffix=""
if [ -n "$https" ] && [ "$https" != 443 ]; then suffix=":$https"; fi
others=$([ ! -e .env ] || sed -E '/^(PADDOCK_(HOST|ORIGIN|WS_URL|BIND)=|#|$)/d' .env)
cat >.env.new <<EOF
# Written by ./setup.sh; what it does not know (ports, PADDOCK_VERSION) is kept below.
PADDOCK_HOST=$host
PADDOCK_ORIGIN=https://$host$suffix
PADDOCK_WS_URL=wss://$host$suffix/ws
PADDOCK_BIND=$bind
$others
EOF
mv .env.new .env

(
    umask 022
    mkdir -p shop
    [ -e shop/paddock.properties ] || cat >shop/paddock.properties <<'EOF'
# Further settings of the server, as the README lists them, one NAME=value per line; what docker-compose.yml sets comes first.
# CHAT_ZONE=Europe/Paris
# CHAT_DEALERSHIPS=/etc/paddock/dealerships.json
EOF
)

cat <<EOF
Ready for https://$host$suffix
  docker compose up --detach
  docker compose run --rm app admin create you@your-shop.example
EOF
