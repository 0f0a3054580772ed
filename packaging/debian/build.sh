#!/usr/bin/env bash
# Makes a .deb, and lets lintian judge it.
#
#     packaging/debian/build.sh VERSION EXE_FOLDER OUT_FOLDER
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
read_arguments "$@"
if ! { has dpkg-deb objdump lintian || install_packages dpkg-dev binutils lintian; }; then
    say "skipped: a .deb needs dpkg-deb, objdump and lintian"
    exit 0
fi
temporary_folder
tree=$scratch/tree
documents=$tree/usr/share/doc/portnokkel

packaging/linux/stage.sh "$version" "$executable" "$tree" vendor-completions
mkdir -p "$documents"
install -m 644 "$licences" "$documents/licences.txt"
install -D -m 644 packaging/debian/lintian-overrides "$tree/usr/share/lintian/overrides/portnokkel"

# Program and package are of one source, and have one version.
architecture=$(dpkg --print-architecture)

fill() { # FILE NAME=VALUE…: its @NAME@ by the values
    local text pair
    text=$(cat "$1"; printf x)
    text=${text%x}
    shift
    for pair in "$@"; do text=${text//"@${pair%%=*}@"/"${pair#*=}"}; done
    printf '%s' "$text"
}

# A copyright file indents the text of a licence, and has a dot for an empty line.
licence=$(sed -n '/^Permission/,$p' LICENSE | sed -e 's/^$/./' -e 's/^/ /')
fill packaging/debian/copyright.in "MAINTAINER=$MAINTAINER" "LICENCE=$licence" \
    "COPYRIGHT=$(sed -n 's/^Copyright (c) //p' LICENSE)" >"$documents/copyright"
{
    printf 'portnokkel (%s) stable; urgency=medium\n\n' "$version"
    printf '  * Version %s. What changed is told in CHANGELOG.md of the source.\n\n' "$version"
    printf ' -- %s  %s\n' "$MAINTAINER" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n >"$documents/changelog.gz"

# The libraries that it loads when they are asked for stand in control.in by hand. That of C is linked, and what the
# executable asks of it says which version is needed.
glibc=$(objdump -T "$executable" | sed -n 's/.*GLIBC_\([0-9.]*\).*/\1/p' | sort -V | tail -n 1)
mkdir "$tree/DEBIAN"
# A list of packages is one line to dpkg.
lists_on_one_line() { sed -e ':a' -e '/^[A-Z][a-z]*: .*,$/{N;s/,\n */, /;ba' -e '}'; }
fill packaging/debian/control.in "VERSION=$version" "ARCHITECTURE=$architecture" "MAINTAINER=$MAINTAINER" \
    "SIZE=$(du -k -s --apparent-size "$tree/usr" | cut -f 1)" "GLIBC=$glibc" | lists_on_one_line >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"

find "$tree" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
package=$out/portnokkel_${version}_$architecture.deb
# A trial is packed quickly.
level=6
if [ "$PROFILE" = dev ]; then level=0; fi
dpkg-deb --build --root-owner-group -Zxz "-z$level" "$tree" "$package"
lintian --fail-on error,warning --info "$package"
say "$package: lintian has nothing to say"
