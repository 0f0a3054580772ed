# shellcheck shell=bash
# What the scripts of this folder share. To be sourced, from any folder.

# shellcheck disable=SC2034 # those that source it use it
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Says why a part is left out, and ends well: a machine without it is no fault.
skip() {
    echo "SKIPPED: $(basename "$0"): $*"
    exit 0
}

fail() {
    echo "FAILED: $(basename "$0"): $*" >&2
    exit 1
}

# Installs Debian packages. Fails where there is no apt, or it does not have them.
install() {
    command -v apt-get >/dev/null || return 1
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    if [ -z "${updated:-}" ]; then
        "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=600 update -qq >/dev/null || return 1
        updated=yes
    fi
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq \
        --no-install-recommends "$@" >/dev/null 2>&1
}

# need COMMAND PACKAGE: the command is there, or comes with this Debian package, or the script is skipped.
need() {
    command -v "$1" >/dev/null && return 0
    install "$2" || skip "$1 is missing, and $2 cannot be installed by apt"
    command -v "$1" >/dev/null || skip "$1 is missing, also with $2"
}

# in_full PATH: from the root on, whether it is there or not.
in_full() {
    case $1 in
        /*) printf '%s\n' "$1" ;;
        *) printf '%s/%s\n' "$PWD" "$1" ;;
    esac
}
