#!/usr/bin/env bash
# Install the peer engine that ours is compared with, exactly as its lock names it. Does nothing where it is installed.
set -euo pipefail
cd "$(dirname "$0")/../tests/peer"

say() { printf '%s\n' "$*" >&2; }

command -v node >/dev/null || { say "The peer is not here: it needs Node 20.19.3 or newer, and there is no Node."; exit 1; }
node -e 'const [a, b, c] = process.versions.node.split(".").map(Number);
    process.exit(a > 20 || (a === 20 && (b > 19 || (b === 19 && c >= 3))) ? 0 : 1)' || {
    say "The peer is not here: it needs Node 20.19.3 or newer; $(node --version) was found."; exit 1; }
wanted=$(sha256sum package-lock.json | cut -d' ' -f1)
[ "$(cat node_modules/.installed 2>/dev/null)" = "$wanted" ] && exit 0
command -v npm >/dev/null || { say "The peer is not here: npm is needed to install it, and there is none."; exit 1; }
npm ci --silent --no-progress --ignore-scripts || { say "The peer could not be installed: npm ci failed."; exit 1; }
printf '%s' "$wanted" >node_modules/.installed
