#!/usr/bin/env bash
# Installs, runs, updates and uninstalls under wine what installers.sh made: walk_installers.sh VERSION INSTALLER_FOLDER
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=wine.sh
source "$(dirname "$0")/wine.sh"

[ $# -eq 2 ] || fail "usage: walk_installers.sh VERSION INSTALLER_FOLDER"
version=$1
installers=$(absolute "$2")
setup=$installers/portnokkel-$version-setup.exe
msi=$installers/portnokkel-$version-x64.msi
for made in "$setup" "$msi"; do
    [ -f "$made" ] || skip "there is no $made: installers.sh makes it"
done
need unzip unzip
need msiinfo msitools
make_windows

uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Portnokkel'
run() { timeout 300 "$wine" "$@" </dev/null; }
# value KEY NAME: what the registry has there; the default value for an empty name.
value() {
    local name=(/ve)
    [ -z "$2" ] || name=(/v "$2")
    run reg query "$1" "${name[@]}" 2>/dev/null | tr -d '\r' | sed -n 's/^.*REG_[A-Z]*  *//p'
}
is() { echo "«$2», wanted «$1»" && [ "$1" = "$2" ]; }
ends_with() {
    local wanted=$1 ended=0
    shift
    "$@" || ended=$?
    echo "ended with $ended"
    [ "$ended" -eq "$wanted" ]
}
# The folder of the key is asked, so that a query that fails proves nothing.
has_no_key() {
    local said
    said=$(run reg query "${1%\\*}" 2>/dev/null) || return 1
    ! tr -d '\r' <<<"$said" | sed 's/.*\\//' | grep -xiF -- "${1##*\\}"
}
# The key is there, and has no default value.
has_no_default() {
    local said
    said=$(run reg query "$1" 2>/dev/null) || return 1
    ! grep -F '(Default)' <<<"$said" | grep -vF 'value not set'
}
gone() { ! [ -e "$1" ]; }
# The copy that is installed here needs the shim, for as long as it runs.
starts_from() {
    local ended=0
    add_shim "$1" || return 1
    run "$1/portnokkel.exe" --version | grep -F "portnokkel " || ended=1
    rm "$1/bcryptprimitives.dll"
    return $ended
}

# What was there before, and must be there afterwards.
"$wine" reg add 'HKCU\Software\Classes\.p12' /ve /d PFXFile /f >/dev/null 2>&1
"$wine" reg add 'HKCU\Software\Classes\.p12\OpenWithProgids' /v Somebody.Else /d '' /f >/dev/null 2>&1
user=$(find "$drive/users" -maxdepth 2 -name AppData -not -path '*/Public/*' -printf '%h\n' | head -n 1)
[ -n "$user" ] || fail "wine has made no profile"
saved=$user/AppData/Roaming/portnokkel/config/setups.toml
mkdir -p "$(dirname "$saved")"
echo 'version = 1' >"$saved"

try_setup() {
    local folder=$user/AppData/Local/Programs/Portnokkel
    local shortcut="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Portnøkkel.lnk"
    become win7
    check "Windows 7 is refused, with 3" ends_with 3 run "$setup" /S
    become win10
    check "the installer for one user, silently" ends_with 0 run "$setup" /S
    check "… puts the program into the profile" test -f "$folder/portnokkel-window.exe"
    check "… which starts" starts_from "$folder"
    check "… is in the Start menu" test -s "$shortcut"
    check "… and in the list of apps" is "$version" "$(value "$uninstall_key" DisplayVersion)"
    check "… offers itself for .p12" run reg query 'HKCU\Software\Classes\.p12\OpenWithProgids' /v Portnokkel.Keystore
    check "… and leaves .p12 to what had it" is PFXFile "$(value 'HKCU\Software\Classes\.p12' '')"
    check "… takes no .jks over" has_no_default 'HKCU\Software\Classes\.jks'
    check "… opens requests, which are its own" is Portnokkel.Request "$(value 'HKCU\Software\Classes\.portnokkel' '')"
    check "an update over it" ends_with 0 run "$setup" /S

    [ -d "$folder" ] || return 0
    add_shim "$folder"
    "$wine" "$folder/portnokkel.exe" simulator >"$scratch/simulator" 2>&1 </dev/null &
    local process=$!
    started+=("$process")
    wait_until 120 grep -q Ctrl+C "$scratch/simulator" || true
    check "an update while it runs ends with 2" ends_with 2 run "$setup" /S
    check "… and has harmed nothing" test -s "$folder/portnokkel.exe"
    kill "$process"
    wait "$process" 2>/dev/null || true
    rm "$folder/bcryptprimitives.dll"

    check "uninstalled, silently" ends_with 0 run "$folder/uninstall.exe" /S
    check "… the program is gone" wait_until 120 gone "$folder"
    check "… and the shortcut" gone "$shortcut"
    check "… and the entry in the list" has_no_key "$uninstall_key"
    check "… and the offer for .jks" has_no_key 'HKCU\Software\Classes\.jks'
    check "… and the ending of requests" has_no_key 'HKCU\Software\Classes\.portnokkel'
    check "… and what others have of .p12 is there" run reg query 'HKCU\Software\Classes\.p12\OpenWithProgids' /v Somebody.Else
    check "… and so is what was saved" test -s "$saved"
}

try_msi() {
    local folder="$drive/Program Files/Portnokkel" shortcut
    # Windows takes everybody's menu, as ALLUSERS is 1. wine's installer always takes the user's.
    shortcut="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Portnøkkel.lnk"
    check "the MSI is for all users" grep -qx 'ALLUSERS	1' <(msiinfo export "$msi" Property | tr -d '\r')
    check "the MSI, silently" ends_with 0 run msiexec /i "$(windows_path "$msi")" /qn
    check "… puts the program into Program Files" test -f "$folder/portnokkel-window.exe"
    check "… which starts" starts_from "$folder"
    check "… is in the Start menu" test -s "$shortcut"
    check "… offers itself for .jks" run reg query 'HKLM\Software\Classes\.jks\OpenWithProgids' /v Portnokkel.Keystore
    check "… opens requests" run reg query 'HKLM\Software\Classes\Portnokkel.Request\shell\open\command' /ve
    check "removed, silently" ends_with 0 run msiexec /x "$(windows_path "$msi")" /qn
    check "… the program is gone" wait_until 60 gone "$folder/portnokkel.exe"
    check "… and the shortcut" gone "$shortcut"
    check "… and what was saved is there" test -s "$saved"
    check "the MSI without the file types" ends_with 0 run msiexec /i "$(windows_path "$msi")" ADDLOCAL=Portnokkel /qn
    check "… puts the program there" test -f "$folder/portnokkel-window.exe"
    check "… and opens no requests" has_no_key 'HKLM\Software\Classes\Portnokkel.Request'
    check "… nor offers itself for .jks" has_no_key 'HKLM\Software\Classes\Portnokkel.Keystore'
    check "… and is removed" ends_with 0 run msiexec /x "$(windows_path "$msi")" /qn
}

# A newer version, of the same executables, in the place of the first.
try_msi_update() {
    local folder="$drive/Program Files/Portnokkel" newer
    newer=${version%.*}.$((${version##*.} + 1))
    run msiexec /i "$(windows_path "$msi")" /qn || true
    mkdir "$scratch/unpacked" "$scratch/newer"
    unzip -q "$installers/portnokkel-$version-windows.zip" -d "$scratch/unpacked"
    check "the next version's installers are made" env PORTNOKKEL_QUICK=1 "$root/packaging/windows/installers.sh" "$newer" "$scratch/unpacked" "$scratch/newer"
    check "the next version's MSI" ends_with 0 run msiexec /i "$(windows_path "$scratch/newer/portnokkel-$newer-x64.msi")" /qn
    check "… leaves a program that starts" starts_from "$folder"
    check "… and one entry in the list of apps" is 1 "$(run reg query 'HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall' /s 2>/dev/null | grep -c 'DisplayName.*Portn')"
    check "the older one is refused after it" ends_with 67 run msiexec /i "$(windows_path "$msi")" /qn
    check "… and the newer one is there still" starts_from "$folder"
    check "… by its version" is "$newer" \
        "$(value "HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\$(product_of "$scratch/newer/portnokkel-$newer-x64.msi")" DisplayVersion)"
}

try_setup
try_msi
try_msi_update
conclude
