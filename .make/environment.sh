#!/bin/sh
# Makes .venv as requirements.lock says, once; while nothing has changed it only compares and needs no network.
set -eu
cd "$(dirname "$0")/.."

venv=.venv
log=$venv/set-up.log
made_from=$venv/made-from

say() { printf 'hashiya: %s\n' "$*" >&2; }

# What the environment was made from: this folder, and the two files that say what belongs in it.
recipe() { pwd && cat requirements.lock pyproject.toml; }

if [ -f "$made_from" ] && recipe | cmp -s - "$made_from" && [ -x "$venv/bin/python" ]; then
    exit 0
fi

as_root() { if [ "$(id -u)" = 0 ]; then echo "$*"; else echo "sudo $*"; fi; }

# The command that installs a Python with venv on this distribution; $1 is the version (3.11), or empty.
install_command() {
    families=
    if [ -r /etc/os-release ]; then
        families=$(. /etc/os-release && echo "${ID:-} ${ID_LIKE:-}")
    fi
    case " $families " in
        *" debian "* | *" ubuntu "*) as_root "apt install python${1:-3}-venv" ;;
        *" fedora "* | *" rhel "*) as_root "dnf install python${1:-3.12}" ;;
        *" arch "*) as_root "pacman -S python" ;;
        *) case $(uname -s) in
            Darwin) echo "brew install python@${1:-3.13}" ;;
            *) echo "your system's package manager (Python ${1:-3.11 or later} with venv)" ;;
        esac ;;
    esac
}

# The first Python from 3.11 to 3.14 that can make environments; else remember the first that cannot.
python=
without_venv=
too_old=
for candidate in ${PYTHON:-} python3 python3.13 python3.12 python3.11 python3.14; do
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    case $version in
        3.11 | 3.12 | 3.13 | 3.14) ;;
        *) too_old="${too_old:-$version}"; continue ;;
    esac
    if "$candidate" -c 'import venv, ensurepip' 2>/dev/null; then
        python=$candidate
        break
    fi
    without_venv=${without_venv:-$version}
done
if [ -z "$python" ] && [ -n "$without_venv" ]; then
    say "this machine's Python $without_venv cannot make virtual environments. Install what is missing with:"
    say "    $(install_command "$without_venv")"
    exit 1
elif [ -z "$python" ]; then
    say "Python 3.11, 3.12, 3.13 or 3.14 is needed; this machine has ${too_old:-none}. Install one with:"
    say "    $(install_command "${too_old:+3.11}")"
    exit 1
fi

rm -f "$made_from"
if ! "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.prefix == sys.base_prefix)' 2>/dev/null; then
    rm -rf "$venv"
    "$python" -m venv "$venv"
fi
say "setting up (about 300 MB the first time; it takes a minute or two) …"

pip() { "$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@" >>"$log" 2>&1; }

failed() {
    if grep -qE 'NewConnectionError|NameResolutionError|name resolution|Network is unreachable|ConnectTimeout|Max retries' "$log"; then
        say "the packages could not be fetched, because the network does not answer. The first set-up needs it; run the same command again when online."
    else
        say "the set-up did not go through; pip's last words follow, all of them are in $log"
        tail -n 5 "$log" >&2
    fi
    exit 1
}

: >"$log"
pip install --retries 2 --require-hashes --no-deps --only-binary :all: -r requirements.lock || failed
pip install --no-index --no-deps --no-build-isolation -e . || failed
# Python 3.11's venv brings setuptools along, whose start-up hook would run before every window.
pip uninstall --yes setuptools || failed
"$venv/bin/python" -m compileall -q desktop storage
recipe >"$made_from"
say "ready."
