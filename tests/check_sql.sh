#!/usr/bin/env bash
# Fails where SQL is written outside the folders that may hold it, and where the name of a table
# stands as a literal although the description of its type says it (tableOf<T>).
# Usage: check_sql.sh [--tables]
#   --tables  the names of tables count, too; without it they are only listed as a number
set -euo pipefail
cd "$(dirname "$0")/.."

sources() { find app core ui -name '*.cpp' -o -name '*.h'; }

# Clauses begin or end inside a literal; prose in comments does not count.
sql='(SELECT |INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET|WHERE [a-z_(]|ORDER BY )'
found=$(sources | grep -vE '^core/(queries|record|store|search)/' |
    xargs grep -nE "\"[^\"]*$sql" | grep -vE '^[^:]+:[0-9]+: *//' || true)

# Still to be moved: the library of decks and the files that come and go.
waiting='^(app/cli/deck_|core/deck/|core/exchange/|ui/[a-z]+/(navigator|palette_model)\.cpp)'
left=$(grep -cE "$waiting" <<<"$found" || true)
found=$(grep -vE "$waiting" <<<"$found" || true)

status=0
if [ -n "$found" ]; then
    echo "SQL outside core/queries, core/record, core/store and core/search:"
    echo "$found"
    status=1
fi
[ "$left" = 0 ] || echo "SQL that still waits to be moved to core/queries: $left lines"

# The names of tables, from the descriptions. Of a call tr("…"), a label or a key of JSON nothing
# is known here: a line that means another thing says so with the comment "not a table".
names=$(grep -rhoE '\.table = "[a-z_]+"' core | grep -oE '"[a-z_]+"' | tr -d '"' |
    sort -u | paste -sd'|')
tables=$(sources | grep -vE '^core/(domain|record|queries)/' |
    xargs grep -nE "\"($names)\"" | grep -vE '^[^:]+:[0-9]+: *//' | grep -v '// not a table' || true)
count=$(grep -c . <<<"$tables" || true)
if [ "${1:-}" = --tables ] && [ "$count" != 0 ]; then
    echo "Names of tables as literals; use tableOf<T>:"
    echo "$tables"
    status=1
elif [ "$count" != 0 ]; then
    echo "Names of tables as literals outside core/domain, core/record and core/queries: $count lines"
fi
[ "$status" = 0 ] && echo "SQL stands where it belongs"
exit "$status"
