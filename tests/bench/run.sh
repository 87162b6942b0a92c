#!/usr/bin/env bash
# Measures everything and writes tests/bench/RESULTS.md. Usage: run.sh BUILD_FOLDER [OPTION…]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
"$build/bin/attache_bench" tests/bench/RESULTS.md "$@"
cat tests/bench/RESULTS.md
