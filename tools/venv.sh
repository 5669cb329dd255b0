#!/bin/sh
# Makes a Python environment in the folder $1: with $PYTHON where it is set, else with the first Python >= 3.11 found.
set -eu

folder=$1

suits() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

say_and_stop() {
    printf '\n%s\n\n' "$1" >&2
    exit 1
}

if [ -n "${PYTHON:-}" ]; then
    candidates=$PYTHON
else
    candidates='python3 python3.14 python3.13 python3.12 python3.11 python /usr/bin/python3'
fi

found=
incomplete=
for candidate in $candidates; do
    suits "$candidate" || continue
    if ! "$candidate" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        incomplete=$candidate
        continue
    fi
    found=$candidate
    break
done

if [ -z "$found" ]; then
    if [ -n "$incomplete" ]; then
        version=$("$incomplete" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        say_and_stop "$incomplete is Python $version, but its modules venv and ensurepip are missing.
On Debian and Ubuntu:  sudo apt install python$version-venv
Then run make again."
    fi
    if [ -n "${PYTHON:-}" ]; then
        say_and_stop "PYTHON=$PYTHON is not a Python 3.11 or newer: $("$PYTHON" --version 2>&1 || true)
Name another one:  make PYTHON=/path/to/python3.12 posters"
    fi
    say_and_stop "leafletgen needs Python 3.11 or newer; found: $(python3 --version 2>&1 || true)
Debian, Ubuntu:  sudo apt install python3 python3-venv
Fedora:          sudo dnf install python3
macOS, Windows:  an installer from python.org
Where it is installed under another name:  make PYTHON=/path/to/python3.12 posters"
fi

echo "Making the environment $folder with $("$found" --version) ..."
"$found" -m venv --clear "$folder"
