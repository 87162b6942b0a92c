#!/usr/bin/env bash
# Fails when a string of the sources is missing from translations/*.ts, untranslated in one, or
# taken by lupdate for one of another class than its own.
# Usage: check_translations.sh BUILD_FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

before=$(mktemp -d)
trap 'cp "$before"/*.ts translations/; rm -rf "$before"' EXIT
cp translations/*.ts "$before"
cmake --build "$1" --target update_translations 2>&1 | tee "$before/log"

status=0
if grep -q 'Qualifying with unknown' "$before/log"; then
    echo "Texts of the places above are kept for a class that does not exist, and not translated."
    status=1
fi
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
