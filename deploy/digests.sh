#!/usr/bin/env bash
# Prints the table of docs/images.md with the digests that the registry has for each tag today.
set -euo pipefail
cd "$(dirname "$0")/.."

printf '| image | digest |\n|---|---|\n'
sed -nE 's/^FROM +([^ ]+:[^ ]+).*/\1/p; s/^ +image: +([^$ ]+)$/\1/p' Dockerfile docker-compose.yml | sort -u | while read -r image; do
    digest=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$image")
    printf '| `%s` | `%s` |\n' "$image" "$digest"
done
