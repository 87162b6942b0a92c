#!/usr/bin/env bash
# Fails where SQL is written outside the folders that may hold it, and where a word that is the name
# of a table stands as a literal outside the folders that describe and query records. Links, labels
# and icons take that name from the description (tableOf<T>). Words that mean another thing, such as
# the key of a field or of a column, are listed with their file in check_sql_words.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

sources() { find app core ui -name '*.cpp' -o -name '*.h'; }
status=0

# Clauses begin or end inside a literal; prose in comments does not count.
sql='(SELECT |INSERT INTO|DELETE FROM|UPDATE [a-z_]+ SET|WHERE [a-z_(]|ORDER BY )'
found=$(sources | grep -vE '^core/(queries|record|store|search)/' |
    xargs grep -nE "\"[^\"]*$sql" | grep -vE '^[^:]+:[0-9]+: *//' || true)
if [ -n "$found" ]; then
    echo "SQL outside core/queries, core/record, core/store and core/search:"
    echo "$found"
    status=1
fi

names=$(grep -rhoE '\.table = "[a-z_]+"' core | grep -oE '"[a-z_]+"' | tr -d '"' |
    sort -u | paste -sd'|')
words=$(sources | grep -vE '^core/(domain|record|queries)/' |
    xargs grep -oE "\"($names)\"|^ *///.*" | grep -vE ':[^:]*///' | tr -d '"' | tr ':' ' ' | sort -u |
    comm -23 - <(grep -vE '^(#|$)' tests/check_sql_words.txt | sort -u))
if [ -n "$words" ]; then
    echo "Names of tables as literals; use tableOf<T>:"
    echo "$words"
    status=1
fi
[ "$status" = 0 ] && echo "SQL and the names of tables stand where they belong"
exit "$status"
