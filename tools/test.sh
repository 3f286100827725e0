#!/usr/bin/env bash
# Every test, in five processes, two at a time: one process that has shown thousands of windows becomes slow.
# What a process says is printed when it has ended; the exit status is 1 where one of them failed.
set -uo pipefail
cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM=offscreen
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failed="$folder/failed"

run() {
    local told="$folder/$1"
    shift
    .venv/bin/python -m pytest -rs "$@" >"$told" 2>&1 || echo "$*" >>"$failed"
    echo "== pytest $*"
    cat "$told"
}

{ run below tests --ignore=tests/ui --ignore=tests/app; } &
first=$!
{
    run program tests/app
    run screens tests/ui/test_*.py
    run pages tests/ui/interview tests/ui/fields tests/ui/devices
    run rooms tests/ui --ignore=tests/ui/interview --ignore=tests/ui/fields --ignore=tests/ui/devices --ignore-glob='tests/ui/test_*.py'
} &
second=$!
wait "$first" "$second"
if [ -s "$failed" ]; then
    echo "failed:" && cat "$failed"
    exit 1
fi
