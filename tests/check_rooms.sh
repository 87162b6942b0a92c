#!/usr/bin/env bash
# check_rooms.sh BUILD: tries includes that the rooms forbid, with the include folders each room is
# compiled with, and fails where one compiles. The README of core and that of ui say which arrows
# there are.
set -euo pipefail
commands="$(realpath "$1")/compile_commands.json"
status=0

# A quoted name is looked for in the folder of what includes it first: here that is an empty one.
nowhere=$(mktemp -d)
trap 'rmdir "$nowhere"' EXIT
cd "$nowhere"

# The compiler and the folders that the sources of a room (core/parse) see.
flagsOf() {
    local line
    line=$(grep -m 1 -E "^ *\"command\": .* -c [^ ]*/$1/[a-z_]+\.cpp\"" "$commands") || return 1
    set -- $(sed -E 's/^ *"command": "//; s/",?$//' <<<"$line")
    printf '%s\n' "$1"
    shift
    while [ $# -gt 0 ]; do
        case "$1" in
        -I* | -std=* | -fPIC) printf '%s\n' "$1" ;;
        -isystem) printf '%s\n' "$1" "$2" ;;
        esac
        shift
    done
}

compiles() { # ROOM HEADER
    mapfile -t flags < <(flagsOf "$1")
    if [ "${#flags[@]}" -lt 3 ]; then
        echo "$1 is compiled nowhere"
        exit 1
    fi
    said=$("${flags[@]}" -DQT_NO_KEYWORDS -fsyntax-only -x c++ - 2>&1 <<<"#include \"$2\"")
}

allowed() {
    if ! compiles "$1" "$2"; then
        echo "$1 cannot include $2, which it may:"
        echo "$said"
        status=1
    fi
}

forbidden() {
    if compiles "$1" "$2"; then
        echo "$1 can include $2"
        status=1
    elif ! grep -q "$2: No such file" <<<"$said"; then
        echo "$1 fails to include $2, but for another reason:"
        echo "$said"
        status=1
    fi
}

# What is allowed shows that the trial itself works.
allowed core/parse core/domain/kinds.h
forbidden core/domain core/parse/region.h
forbidden core/parse core/queries/visit_list.h
forbidden core/store core/record/store.h
forbidden core/queries core/search/search.h
forbidden core/exchange core/deck/presentation.h
forbidden core/package core/store/connection.h
forbidden core/insight core/brief/brief.h
forbidden core/workspace core/sample/sample_workspace.h
if grep -q '/ui/widgets/' "$commands"; then
    allowed ui/widgets ui/base/tokens.h
    forbidden core/brief ui/base/tokens.h
    forbidden ui/widgets ui/forms/form.h
    forbidden ui/widgets core/domain/account.h
    forbidden ui/forms ui/lists/list_model.h
    forbidden ui/lists ui/pages/record/record_page.h
    forbidden ui/desk ui/shell/main_window.h
    forbidden ui/pages/today ui/pages/visits/visit_page.h
    forbidden ui/pages/visits ui/shell/main_window.h
fi
[ "$status" = 0 ] && echo "No room includes what it may not"
exit "$status"
