#!/usr/bin/env bash
# Builds the executable for this machine into a folder.
#
#     packaging/linux/build.sh OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -eq 1 ] || fail "usage: packaging/linux/build.sh OUT_FOLDER"
out=$(absolute "$1")
if command -v apt-get >/dev/null; then install_packages gcc libc6-dev; fi

hide_paths
cargo build --locked --profile "$PROFILE" --bin portnokkel
mkdir -p "$out"
install -m 755 "$(built_folder)/portnokkel" "$out/portnokkel"
# What a trial leaves in; the profile for packages has none.
strip --strip-unneeded "$out/portnokkel"
if [ "$PROFILE" = dist ] && grep -aq "$HOME/" "$out/portnokkel"; then
    fail "the executable names $HOME"
fi
say "$out/portnokkel: $(stat -c %s "$out/portnokkel") bytes"
