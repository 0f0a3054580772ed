#!/usr/bin/env bash
# Puts the files that every Linux package has into a folder, as they lie below /.
#
#     packaging/linux/stage.sh VERSION EXECUTABLE FOLDER ZSH_FOLDER
#
# ZSH_FOLDER is where the distribution's zsh looks for completions, below /usr/share/zsh.
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -eq 4 ] || fail "usage: packaging/linux/stage.sh VERSION EXECUTABLE FOLDER ZSH_FOLDER"
version=$1 executable=$(absolute "$2") folder=$(absolute "$3") zsh=$4
identifier=no.portnokkel.portnokkel
share=$folder/usr/share

install -D -m 755 "$executable" "$folder/usr/bin/portnokkel"
install -D -m 644 "packaging/linux/$identifier.desktop" "$share/applications/$identifier.desktop"
install -D -m 644 "packaging/linux/$identifier.xml" "$share/mime/packages/$identifier.xml"
mkdir -p "$share/metainfo"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
    "packaging/linux/$identifier.metainfo.xml" >"$share/metainfo/$identifier.metainfo.xml"
for size in 16 24 32 48 64 128 256 512; do
    install -D -m 644 "packaging/icons/$size.png" "$share/icons/hicolor/${size}x$size/apps/$identifier.png"
done
install -D -m 644 packaging/icons/portnokkel.svg "$share/icons/hicolor/scalable/apps/$identifier.svg"

"$executable" manual "$share/man/man1"
gzip -9n "$share"/man/man1/*.1
mkdir -p "$share/bash-completion/completions" "$share/zsh/$zsh" "$share/fish/vendor_completions.d"
"$executable" completions bash >"$share/bash-completion/completions/portnokkel"
"$executable" completions zsh >"$share/zsh/$zsh/_portnokkel"
"$executable" completions fish >"$share/fish/vendor_completions.d/portnokkel.fish"

# Each by the validator of its format, where it can be had.
if has appstreamcli desktop-file-validate man update-mime-database ||
    install_packages appstream desktop-file-utils man-db shared-mime-info
then
    desktop-file-validate "$share/applications/$identifier.desktop"
    types=$(mktemp -d)
    install -D -m 644 -t "$types/packages" "$share/mime/packages/$identifier.xml"
    update-mime-database "$types"
    grep -q 'portnokkel$' "$types/globs" || fail "the ending of requests is not known: $(cat "$types/globs")"
    rm -r "$types"
    appstreamcli validate --no-net --pedantic "$share/metainfo/$identifier.metainfo.xml"
    for page in "$share"/man/man1/*.gz; do
        warnings=$(man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
        [ -z "$warnings" ] || fail "$page: $warnings"
    done
else
    say "not validated: appstreamcli, desktop-file-validate and man are not here"
fi
