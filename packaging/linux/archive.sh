#!/usr/bin/env bash
# Makes an archive for a Linux of another kind, and runs the program in it. The files lie as below /usr or ~/.local.
#
#     packaging/linux/archive.sh VERSION EXE_FOLDER OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
read_arguments "$@"
temporary_folder
name=portnokkel-$version-linux-$(uname -m)

packaging/linux/stage.sh "$version" "$executable" "$scratch/tree" site-functions
mv "$scratch/tree/usr" "$scratch/$name"
documents=$scratch/$name/share/doc/portnokkel
mkdir -p "$documents"
install -m 644 LICENSE CHANGELOG.md "$licences" "$documents"
tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --format=gnu \
    --directory "$scratch" "$name" | gzip -9n >"$out/$name.tar.gz"
mkdir "$scratch/unpacked"
tar --extract --gzip --file "$out/$name.tar.gz" --directory "$scratch/unpacked"
said=$("$scratch/unpacked/$name/bin/portnokkel" --version)
[ "$said" = "portnokkel $version" ] || fail "the program in the archive says $said"
say "$out/$name.tar.gz: unpacked, and run"
