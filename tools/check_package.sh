#!/usr/bin/env bash
# The frozen program tells the whole story by itself: from another folder, with an empty home, without this project's Python.
set -euo pipefail
program=$(cd "$(dirname "$0")/.." && pwd)/dist/pser-enumerator/pser-enumerator

elsewhere=$(mktemp -d)
trap 'rm -rf "$elsewhere"' EXIT
mkdir "$elsewhere/home" "$elsewhere/work"
cd "$elsewhere/work"

printf '%s: %s, %s files\n' "$(basename "$program") $(env -i "$program" --version)" \
    "$(du -sh "$(dirname "$program")" | cut -f1)" "$(find "$(dirname "$program")" -type f | wc -l)"
# A questionnaire of another program's dialect becomes a form: refused and offered first, then repaired.
cat > "$elsewhere/form.csv" <<'FORM'
survey,type,name,label
,caseid,case,
,integer,age,Age
settings,form_id
,checked
FORM
if env -i HOME="$elsewhere/home" LANG=C.UTF-8 "$program" form compile "$elsewhere/form.csv" --report "$elsewhere/offered.txt"; then
    echo 'A form that needs a repair compiled without it'; exit 1
fi
grep -q -- '--repair' "$elsewhere/offered.txt"
env -i HOME="$elsewhere/home" LANG=C.UTF-8 "$program" form compile --repair "$elsewhere/form.csv" --report "$elsewhere/repaired.txt"
grep -q 'repaired: sheet survey, row 2, column type' "$elsewhere/repaired.txt"
grep -q 'nodeset="/data/age"' "$elsewhere/form.xml"

env -i HOME="$elsewhere/home" LANG=C.UTF-8 HEADLESS=1 "$program" demo --output "$elsewhere/screenshots"

left=$(find "$elsewhere/home" "$elsewhere/work" -mindepth 1)
[ -z "$left" ] || { printf 'The demo left files behind:\n%s\n' "$left"; exit 1; }
