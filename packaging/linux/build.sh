#!/usr/bin/env bash
# Builds the executable for this machine into a folder.
#
#     packaging/linux/build.sh OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -eq 1 ] || fail "usage: packaging/linux/build.sh OUT_FOLDER"
out=$(absolute "$1")
if command -v apt-get >/dev/null; then install_packages gcc libc6-dev; fi

set_flags
# Functions that are the same are kept once, where the linker can: Rust's own lld does.
fold=-Clink-arg=-Wl,--icf=all
temporary_folder
if [ "$PROFILE" != dev ] && echo 'fn main() {}' | rustc "$fold" --crate-name trial -o "$scratch/trial" - 2>/dev/null; then
    export CARGO_ENCODED_RUSTFLAGS+=$'\x1f'$fold
fi
cargo build --locked --profile "$PROFILE" --bin portnokkel
mkdir -p "$out"
install -m 755 "$(built_folder)/portnokkel" "$out/portnokkel"
# What a trial leaves in; the profile for packages has none.
strip --strip-unneeded "$out/portnokkel"
names_no_folder "$out/portnokkel"
say "$out/portnokkel: $(stat -c %s "$out/portnokkel") bytes"
