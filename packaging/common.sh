# shellcheck shell=bash
# What the scripts of packaging/ share; sourced by them. It goes to the root of the repository.
set -euo pipefail
called_from=$PWD
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# Which of cargo's profiles builds; `dev` is for trying the scripts.
PROFILE=${PROFILE:-dist}
# Who answers for the packages. The project has published no address yet.
MAINTAINER=${MAINTAINER:-The Portnøkkel developers <nobody@portnokkel.example>}
# Sorting, dates and messages are the same on every machine.
export LC_ALL=C.UTF-8 TZ=UTC
# Files get the time of the last commit, so that two runs make the same bytes. The archive of the source has no commits.
# It gives Cargo.toml that time.
time_of_source() { if [ -e .git ]; then git log -1 --format=%ct; else date -r Cargo.toml +%s; fi; }
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(time_of_source)}
export SOURCE_DATE_EPOCH
umask 022

# A path as whoever called the script meant it.
absolute() { case $1 in /*) echo "$1" ;; *) echo "$called_from/$1" ;; esac; }

say() { printf '== %s\n' "$*"; }

fail() { printf '%s: %s\n' "$0" "$*" >&2; exit 1; }

# The version in Cargo.toml, which every package has.
version_of_cargo() { sed -n 's/^version = "\(.*\)"$/\1/p' Cargo.toml | head -n 1; }

# Runs a command as root.
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

# Whether all these commands are here, whoever brought them.
has() {
    local command
    for command in "$@"; do command -v "$command" >/dev/null || return 1; done
}

# Installs those of these Debian packages that are missing. Fails where there is no apt, or it does not have them.
install_packages() {
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    command -v apt-get >/dev/null || { echo "packaging: these are missing: ${missing[*]}" >&2; return 1; }
    as_root apt-get -o DPkg::Lock::Timeout=600 update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -y -qq \
            --no-install-recommends "${missing[@]}" >/dev/null
}

# The folders of cargo.
find_folders() { cargo_home=${CARGO_HOME:-$HOME/.cargo} target_folder=${CARGO_TARGET_DIR:-$root/target}; }

# How all that is handed out is compiled; not a trial by the dev profile: that would build all dependencies anew.
# - Folders of this machine get other names, so that another machine builds the same and none is told about.
# - With frame pointers, the tables by which a stack is unwound are a third shorter: 0.7 MB.
# - AES and RSA by AVX-512 are 0.7 MB that a token per hour does not need. aws-lc leaves them out where the assembler is old.
set_flags() {
    [ "$PROFILE" = dev ] && return 0
    find_folders
    local renamed rust=(-C force-frame-pointers=yes) c=(-DMY_ASSEMBLER_IS_TOO_OLD_FOR_512AVX)
    # The last that fits is taken.
    for renamed in "$HOME=/home" "$cargo_home=/cargo" "$root=/portnokkel" "$target_folder=/target"; do
        # The crate that calls the C compiler parts CFLAGS at every blank.
        [[ $renamed != *[[:space:]]* ]] || fail "${renamed%=*} has a blank in it, which CFLAGS cannot carry: build in another folder"
        rust+=("--remap-path-prefix=$renamed")
        c+=("-ffile-prefix-map=$renamed")
    done
    CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f' && printf %s "${rust[*]}")
    CFLAGS=${c[*]}
    export CARGO_ENCODED_RUSTFLAGS CFLAGS
}

# Fails where an executable that is handed out names a folder of this machine. One by the dev profile may: see set_flags.
names_no_folder() { # EXECUTABLE…
    [ "$PROFILE" = dev ] && return 0
    find_folders
    local executable folder
    for executable in "$@"; do
        for folder in "$root" "$cargo_home" "$target_folder" "$HOME"; do
            [ "$folder" != / ] || continue
            ! grep -aqF -- "$folder/" "$executable" || fail "$executable names $folder"
        done
    done
}

# What every script that packs for Linux is called with, VERSION EXE_FOLDER OUT_FOLDER, as `version`, `executable`, `out`.
# It makes the folder `out`.
read_arguments() {
    [ $# -eq 3 ] || fail "usage: $0 VERSION EXE_FOLDER OUT_FOLDER"
    # shellcheck disable=SC2034 # those that source this use them
    version=$1 executable=$(absolute "$2")/portnokkel out=$(absolute "$3")
    mkdir -p "$out"
}

# The licences of all that is in the program, on every system; the gate holds that they are.
# shellcheck disable=SC2034 # those that source this use it
licences=assets/licences.txt

# A folder of its own for a script, away when the script ends.
scratch=""
temporary_folder() {
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
}

# Where cargo puts the executables for this machine, or for a TARGET that it was told.
# shellcheck disable=SC2120 # the target may be left out
built_folder() { # [TARGET]
    local folder=$PROFILE
    if [ "$folder" = dev ]; then folder=debug; fi
    echo "${CARGO_TARGET_DIR:-target}/${1:+$1/}$folder"
}
