#!/usr/bin/env bash
# Fails when a string of the sources is missing from translations/*.ts, or untranslated in one.
# Usage: check_translations.sh BUILD_FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

before=$(mktemp -d)
trap 'cp "$before"/*.ts translations/; rm -rf "$before"' EXIT
cp translations/*.ts "$before"
cmake --build "$1" --target update_translations

status=0
for ts in translations/*.ts; do
    unfinished=$(grep -c 'type="unfinished"' "$ts" || true)
    if [ "$unfinished" != 0 ]; then
        echo "$ts: $unfinished strings are not translated:"
        grep -B 4 'type="unfinished"' "$ts" | sed -n 's/^ *<source>\(.*\)<\/source>/  \1/p' | head -40
        status=1
    fi
done
[ $status = 0 ] && echo "translations are complete"
exit $status
