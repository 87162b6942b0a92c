#!/usr/bin/env bash
# Fails where two files define a class of one name in one namespace: the linker would take the
# functions of one for those of the other. Anonymous namespaces are left out.
set -euo pipefail
cd "$(dirname "$0")/.."

found=$(find app core ui \( -name '*.h' -o -name '*.cpp' \) -exec awk '
    FNR == 1 { space = ""; unnamed = 0 }
    /^namespace [a-z:]+ \{/ { space = $2 }
    /^namespace \{/ { unnamed = 1 }
    /^\} \/\/ namespace$/ { unnamed = 0 }
    !unnamed && /^(class|struct|enum class) [A-Za-z]+( final)?( :.*)?$/ {
        sub(/^enum /, "")
        print space "::" $2, FILENAME
    }' {} + | sort)
twice=$(cut -d' ' -f1 <<<"$found" | uniq -d)
[ -z "$twice" ] && exit 0
for name in $twice; do
    echo "More than one class is called $name:"
    grep "^$name " <<<"$found" | cut -d' ' -f2 | sed 's/^/  /'
done
exit 1
