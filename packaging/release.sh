#!/usr/bin/env bash
# Makes all that can be made here for a version, into one folder: packages for Linux and Windows, the source, what it is
# made of, the licences, and the sums of them all. README.md beside this says what is made and what was tried.
#
#     packaging/release.sh VERSION [FOLDER]
#
# The folder is target/release-VERSION when left out. PROFILE=dev tries the scripts on a quick build. CERTIFICATE is what
# windows/sign.sh takes to sign Windows' files with. They are not signed where it is left out. What could not be made is
# listed at the end, and fails the release unless PORTNOKKEL_PARTIAL=1.
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/common.sh"
[[ $# -eq 1 || $# -eq 2 ]] || fail "usage: packaging/release.sh VERSION [FOLDER]"
version=$1
out=$(absolute "${2:-$root/target/release-$version}")
[ "$version" = "$(version_of_cargo)" ] || fail "Cargo.toml has version $(version_of_cargo), not $version"
[ -e .git ] || fail "a release is made from a clone"
if [ -e "$out" ] && [ -n "$(ls -A "$out")" ]; then fail "$out is not empty"; fi
# A text that nobody committed would be packed as well: build.rs takes what it finds.
changed=$(git status --porcelain --untracked-files=all)
[ -z "$changed" ] || [ "$PROFILE" = dev ] || fail "these are not committed, and the packages would say that they are:
$changed"
[[ $MAINTAINER != *.example\> ]] || say "NOT FOR RELEASE: MAINTAINER is not set, so the packages have the address $MAINTAINER"
if [ -n "${CERTIFICATE:-}" ]; then
    CERTIFICATE=$(absolute "$CERTIFICATE")
    [ -f "$CERTIFICATE" ] || fail "there is no $CERTIFICATE"
    export CERTIFICATE
fi
command -v python3 >/dev/null || install_packages python3
mkdir -p "$out"
temporary_folder

say "the source"
git archive --format=tar --prefix="portnokkel-$version/" HEAD | gzip -9n >"$out/portnokkel-$version-source.tar.gz"

say "what it is made of, and the licences"
python3 packaging/licences.py --check "$licences"
install -m 644 "$licences" "$out/licences.txt"
packaging/bill.sh "$out/portnokkel-$version.cdx.json"

say "Linux"
packaging/linux/build.sh "$scratch/linux"
packaging/debian/build.sh "$version" "$scratch/linux" "$out"
packaging/fedora/build.sh "$version" "$scratch/linux" "$out"
packaging/linux/archive.sh "$version" "$scratch/linux" "$out"

say "Windows"
setup=$out/portnokkel-$version-setup.exe msi=$out/portnokkel-$version-x64.msi
packaging/windows/build.sh "$scratch/windows"
if [ -f "$scratch/windows/portnokkel.exe" ]; then
    if [ -n "${CERTIFICATE:-}" ]; then packaging/windows/sign.sh "$CERTIFICATE" "$scratch"/windows/*.exe; fi
    packaging/windows/installers.sh "$version" "$scratch/windows" "$out"
    if [ -n "${CERTIFICATE:-}" ] && [ -f "$msi" ]; then
        packaging/windows/sign.sh "$CERTIFICATE" "$setup" "$msi"
        # Signing changes the sums that winget's manifest has.
        packaging/windows/winget.sh "$version" "$setup" "$msi" "$out/winget"
    fi
fi

say "macOS: never made here; packaging/macos/README.md is the recipe"

find "$out" -exec touch --no-dereference --date "@$SOURCE_DATE_EPOCH" {} +
(cd "$out" && find . -type f -printf '%P\0' | sort -z | xargs -0 sha256sum) >"$scratch/sums"
install -m 644 "$scratch/sums" "$out/SHA256SUMS"
say "made in $out"
(cd "$out" && sha256sum --check --quiet SHA256SUMS && cat SHA256SUMS)

not_made=0
for pattern in "portnokkel_${version}_*.deb" "portnokkel-$version.*.rpm" "portnokkel-$version-linux-*.tar.gz" \
    "portnokkel-$version"-{setup.exe,x64.msi,windows.zip} winget/Portnokkel.Portnokkel.installer.yaml
do
    if ! (cd "$out" && compgen -G "$pattern" >/dev/null); then
        say "NOT MADE: $pattern"
        not_made=$((not_made + 1))
    fi
done
[ "$not_made" -eq 0 ] || [ "$PROFILE" = dev ] || [ -n "${PORTNOKKEL_PARTIAL:-}" ] || fail "$not_made files of the release were not made"
