#!/usr/bin/env bash
# Makes an archive for a Linux of another kind: the files as they lie below /usr or below ~/.local.
#
#     packaging/linux/archive.sh VERSION EXE_FOLDER OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -eq 3 ] || fail "usage: packaging/linux/archive.sh VERSION EXE_FOLDER OUT_FOLDER"
version=$1 executable=$(absolute "$2")/portnokkel out=$(absolute "$3")
mkdir -p "$out"
temporary_folder
name=portnokkel-$version-linux-$(uname -m)

packaging/linux/stage.sh "$version" "$executable" "$scratch/tree" site-functions
mv "$scratch/tree/usr" "$scratch/$name"
documents=$scratch/$name/share/doc/portnokkel
mkdir -p "$documents"
install -m 644 LICENSE CHANGELOG.md "$documents"
if [ -n "${LICENCES:-}" ]; then cp "$(absolute "$LICENCES")" "$documents/licences.txt"; else
    python3 packaging/licences.py --target x86_64-unknown-linux-gnu "$documents/licences.txt"
fi
chmod 644 "$documents/licences.txt"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu \
    --directory "$scratch" "$name" | gzip -9n >"$out/$name.tar.gz"
say "$out/$name.tar.gz"
