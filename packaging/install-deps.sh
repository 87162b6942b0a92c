#!/usr/bin/env bash
# Installs what building, running and testing Attaché needs on Debian 12, and nothing that is
# there already, in whatever packaging. Asks for sudo only when not root.
# Usage: install-deps.sh [--headless] [--lint] [--bench] [--proof]
set -euo pipefail

core=(
    build-essential cmake ninja-build pkg-config
    qt6-base-dev libqt6sql6-sqlite qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libsqlite3-dev sqlite3 libicu-dev libuchardet-dev libzip-dev libpugixml-dev
    libxlsxwriter-dev libqrencode-dev libxml2-dev
    unicode-data libgtest-dev libgmock-dev libzxing-dev python3
)
window=(
    qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-qpa-plugins qt6-translations-l10n
    libqpdf-dev breeze-icon-theme fonts-noto-cjk libbenchmark-dev xvfb xauth poppler-utils
)
lint=(clang-14 clang-format-14 clang-tidy-14 libclang-rt-14-dev)
office=(libreoffice-impress libreoffice-writer libreoffice-calc)
bench=("${office[@]}")
proof=("${office[@]}" nodejs npm)

# Programs that often come from elsewhere than from Debian's package: whoever has the command needs
# no package, which might even be in conflict with what is there.
declare -A command_of=(
    [cmake]=cmake [ninja-build]=ninja [pkg-config]=pkg-config [sqlite3]=sqlite3 [xvfb]=Xvfb
    [xauth]=xauth [poppler-utils]=pdftotext [clang-14]=clang++-14 [clang-format-14]=clang-format-14
    [clang-tidy-14]=clang-tidy-14 [nodejs]=node [npm]=npm [python3]=python3
)

wanted=("${core[@]}" "${window[@]}")
for option in "$@"; do
    case $option in
    --headless) wanted=("${core[@]}") ;;
    --lint) wanted+=("${lint[@]}") ;;
    --bench) wanted+=("${bench[@]}") ;;
    --proof) wanted+=("${proof[@]}") ;;
    *) echo "usage: $0 [--headless] [--lint] [--bench] [--proof]" >&2; exit 2 ;;
    esac
done

missing=()
for package in "${wanted[@]}"; do
    command -v "${command_of[$package]:-/no/command}" >/dev/null && continue
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Installing: ${missing[*]}"
as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo)
"${as_root[@]}" apt-get update -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "${missing[@]}"
