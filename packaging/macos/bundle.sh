#!/usr/bin/env bash
# Lays out Portnøkkel.app. Its files can be laid out on any system; signing, notarising and the disk image need a Mac, and
# are in README.md. Never run with an executable for macOS.
#
#     packaging/macos/bundle.sh VERSION EXECUTABLE OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -eq 3 ] || fail "usage: packaging/macos/bundle.sh VERSION EXECUTABLE OUT_FOLDER"
version=$1 executable=$(absolute "$2") out=$(absolute "$3")
contents=$out/Portnøkkel.app/Contents

mkdir -p "$contents/MacOS" "$contents/Resources"
install -m 755 "$executable" "$contents/MacOS/portnokkel"
sed "s/@VERSION@/$version/" packaging/macos/Info.plist >"$contents/Info.plist"
printf 'APPL????' >"$contents/PkgInfo"
install -m 644 packaging/icons/portnokkel.icns LICENSE "$licences" "$contents/Resources"
for file in "$contents/Info.plist" packaging/macos/portnokkel.entitlements; do
    python3 -c 'import plistlib, sys; plistlib.load(open(sys.argv[1], "rb"))' "$file"
    if command -v plutil >/dev/null; then plutil -lint "$file"; fi
done
say "$out/Portnøkkel.app"
