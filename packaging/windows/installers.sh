#!/usr/bin/env bash
# Makes what Windows users get of the two executables: installers.sh VERSION EXE_FOLDER OUT_FOLDER
#
#   portnokkel-VERSION-setup.exe   for one user, without an administrator (NSIS)
#   portnokkel-VERSION-x64.msi     for a whole machine, silently (wixl)
#   portnokkel-VERSION-windows.zip nothing to install
#   winget/                        the manifest for winget, of the two installers
#
# Executables are signed before this, the installers after it: see sign.sh. The uninstaller lies within the installer, and is
# signed here where CERTIFICATE names what sign.sh takes. PORTNOKKEL_DOWNLOADS is the address of the folder that they will
# be fetched from, for winget. PORTNOKKEL_QUICK presses the installer together less, for trying it.
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"

[ $# -eq 3 ] || fail "usage: installers.sh VERSION EXE_FOLDER OUT_FOLDER"
version=$1
exes=$(absolute "$2")
out=$(absolute "$3")
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "a version has three numbers, and $version has not: MSI knows no others"
here=$root/packaging/windows
for name in portnokkel portnokkel-window; do
    [ -f "$exes/$name.exe" ] || skip "$exes has no $name.exe: build.sh makes it"
done
need makensis nsis
need wixl wixl
need msibuild msitools
need faketime faketime
need zip zip
need python3 python3

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
mkdir -p "$out"
windows_lines() { sed 's/$/\r/'; }
cp "$exes/portnokkel.exe" "$exes/portnokkel-window.exe" "$stage"
windows_lines <"$here/LESMEG.txt" >"$stage/LESMEG.txt"
windows_lines <"$root/LICENSE" >"$stage/LICENSE.txt"
windows_lines <"$root/$licences" >"$stage/THIRD-PARTY.txt"
find "$stage" -exec touch -d "@$SOURCE_DATE_EPOCH" {} +

zip_file=$out/portnokkel-$version-windows.zip
rm -f "$zip_file"
# Without what differs from run to run: other times, users, the order of the folder.
(cd "$stage" && printf '%s\n' LESMEG.txt LICENSE.txt THIRD-PARTY.txt portnokkel-window.exe portnokkel.exe |
    zip -q -X "$zip_file" -@)
zip -q -T "$zip_file" || fail "the zip file is damaged"
cp "$root/packaging/icons/portnokkel.ico" "$stage"
touch -d "@$SOURCE_DATE_EPOCH" "$stage/portnokkel.ico"

setup=$out/portnokkel-$version-setup.exe
# Executables without optimisation are large, and slow to press together well.
quick=()
[ -z "${PORTNOKKEL_QUICK:-}" ] || quick=(-DQUICK)
certificate=()
[ -z "${CERTIFICATE:-}" ] || certificate=("-DCERTIFICATE=$(absolute "$CERTIFICATE")")
(cd "$stage" && makensis -V2 -WX "${quick[@]}" "${certificate[@]}" -INPUTCHARSET UTF8 "-DVERSION=$version" "-DNUMBERS=$version.0" "-DHERE=$here" "-DOUT=$setup" \
    -NOCD "$here/portnokkel.nsi")

# One product code for each version; one package code for each content.
uuid_of() { python3 -c 'import sys, uuid
print(str(uuid.uuid5(uuid.NAMESPACE_DNS, sys.argv[1] + ".portnokkel.no")).upper())' "$1"; }
sum_of() { sha256sum "$1" | cut -d " " -f 1; }
product=$(uuid_of "product-$version")
msi=$out/portnokkel-$version-x64.msi
rm -f "$msi"
# At one time, which both write into the file.
at_one_time() { faketime -f "$(date -d "@$SOURCE_DATE_EPOCH" "+%F %T")" "$@"; }
(cd "$stage" && at_one_time wixl -a x64 -o "$msi" -D "PRODUCT=$product" -D "NUMBERS=$version" "$here/portnokkel.wxs")
# What wixl leaves out. The code page: else ø is read by that of the machine. The versions of the files: without them,
# Windows takes those that are there for newer, and an update leaves the program without them.
printf '\r\n\r\n1252\t_ForceCodepage\r\n' >"$stage/_ForceCodepage.idt"
at_one_time msibuild "$msi" -i "$stage/_ForceCodepage.idt"
for file in portnokkel.exe portnokkel_window.exe; do
    at_one_time msibuild "$msi" -q "UPDATE \`File\` SET \`Version\` = '$version.0', \`Language\` = '0' WHERE \`File\` = '$file'"
done
content=$(cat "$stage"/*.exe "$stage"/*.txt "$here/portnokkel.wxs" | sha256sum | cut -d " " -f 1)
at_one_time msibuild "$msi" -s "Portnokkel" "Portnokkel" "x64;1033" "{$(uuid_of "package-$content")}"
msiinfo suminfo "$msi" | grep -q '^Template: x64;1033' || fail "the MSI has lost its template"
[ "$(msiinfo export "$msi" Property | tr -d '\r' | sed -n 's/^ProductVersion\t//p')" = "$version" ] ||
    fail "the MSI has another version than $version"
[ "$(msiinfo export "$msi" File | grep -c "	$version\.0	0	")" -eq 2 ] || fail "the MSI knows no versions of its files"
features=$(msiinfo export "$msi" FeatureComponents | tr -d '\r' | sed 1,3d | sort | tr '\t\n' '= ')
[ "$features" = "OpenWith=OpenWith OpenWith=Requests Portnokkel=Terminal Portnokkel=Texts Portnokkel=Window " ] ||
    fail "the features of the MSI have other parts: $features"

"$here/winget.sh" "$version" "$setup" "$msi" "$out/winget"
for made in "$setup" "$msi" "$zip_file"; do
    echo "made $made, $(stat -c %s "$made") bytes, SHA-256 $(sum_of "$made")"
done
