#!/usr/bin/env bash
# Everything a fresh machine needs before the program runs: system libraries, virtual environment, locked packages.
# Safe to run again: it does only what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
venv=.venv
stamp=$venv/.installed

say() { printf '%s\n' "$*" >&2; }

# libEGL and friends: PySide6's widgets; dbus and gnome-keyring: the key ring test; binutils: PyInstaller.
packages=(
    python3-venv libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0
    libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0
    libxcb-shape0 libxcb-xkb1 libxcb-randr0 libx11-xcb1 libgssapi-krb5-2
    dbus gnome-keyring binutils
)

system_packages() {
    command -v dpkg-query >/dev/null || { say "Not a Debian system: docs/guide-it.md lists the libraries that Qt needs."; return 0; }
    local installed missing=()
    # with what they provide: libglib2.0-0 has another name after Debian 12
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}, ${Package}, ${Provides},\n' | grep '^.i' | sed 's/ ([^)]*)//g')
    for package in "${packages[@]}"; do
        grep -q -F ", $package," <<<"$installed" || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n); else
            say "These system packages are missing and need an administrator:"
            say "    sudo apt-get install --no-install-recommends ${missing[*]}"
            return 1
        fi
    fi
    say "Installing system packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

environment() {
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
        say "Python 3.11 or newer is needed; $("$python" --version 2>&1) was found. Set PYTHON=/path/to/python3.11"; return 1; }
    local wanted
    wanted=$(sha256sum requirements.lock | cut -d' ' -f1)
    if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$wanted" ]; then
        say "Creating $venv with the locked packages (about 300 MB, some minutes on a slow line)"
        # one that was interrupted, or whose Python is gone, is made anew
        "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$venv"
        "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
        printf '%s' "$wanted" >"$stamp"
    fi
}

system_packages
environment
