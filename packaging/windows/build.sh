#!/usr/bin/env bash
# Builds the two executables for Windows on Linux: build.sh [--profile NAME] OUT_FOLDER
#
# The profile is PROFILE's where it is left out.
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

target=x86_64-pc-windows-gnu
while [ $# -gt 1 ]; do
    case $1 in
        --profile) PROFILE=$2 && shift 2 ;;
        *) break ;;
    esac
done
[ $# -eq 1 ] || fail "usage: build.sh [--profile NAME] OUT_FOLDER"
out=$(absolute "$1")

need cargo cargo
need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
need x86_64-w64-mingw32-g++ g++-mingw-w64-x86-64
standard_library() { [ -d "$(rustc --print target-libdir --target $target)" ]; }
if ! standard_library; then
    command -v rustup >/dev/null || skip "Rust has no $target here, and there is no rustup to add it"
    rustup target add $target || skip "rustup cannot add $target"
    standard_library || skip "Rust has no $target here, also after rustup added it"
fi

set_flags
cargo build --locked --bins --profile "$PROFILE" --target $target
built=$(built_folder $target)
mkdir -p "$out"
for name in portnokkel portnokkel-window; do
    # Some profiles keep their symbols, which make an executable of 200 MB.
    x86_64-w64-mingw32-strip --strip-all -o "$out/$name.exe" "$built/$name.exe"
    # A library of the compiler's that Windows does not have would stop the program from starting anywhere but here.
    strangers=$(x86_64-w64-mingw32-objdump -p "$out/$name.exe" | grep -iE 'DLL Name: lib(gcc|winpthread|stdc)' || true)
    [ -z "$strangers" ] || fail "$name.exe needs what Windows does not have: $strangers"
    names_no_folder "$out/$name.exe"
    echo "made $out/$name.exe, $(stat -c %s "$out/$name.exe") bytes"
done
