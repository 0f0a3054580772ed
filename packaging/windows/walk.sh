#!/usr/bin/env bash
# Walks the two executables for Windows under wine: walk.sh EXE_FOLDER [PICTURE_FOLDER]
# shellcheck source-path=SCRIPTDIR source=common.sh
source "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=wine.sh
source "$(dirname "$0")/wine.sh"
# shellcheck source-path=SCRIPTDIR source=walk_kills.sh
source "$(dirname "$0")/walk_kills.sh"
# shellcheck source-path=SCRIPTDIR source=walk_window.sh
source "$(dirname "$0")/walk_window.sh"

[ $# -ge 1 ] || fail "usage: walk.sh EXE_FOLDER [PICTURE_FOLDER]"
exes=$(absolute "$1")
for name in portnokkel portnokkel-window; do
    [ -f "$exes/$name.exe" ] || skip "$exes has no $name.exe: build.sh makes it"
done
make_windows
pictures=${2:+$(absolute "$2")}
pictures=${pictures:-$scratch/pictures}
mkdir -p "$pictures"

# A folder with what people have in theirs, and a shim beside the copy.
program="$drive/Programmer/Portnøkkel æøå"
mkdir -p "$program"
cp "$exes/portnokkel.exe" "$exes/portnokkel-window.exe" "$program"
add_shim "$program"
export PORTNOKKEL_HOME=
PORTNOKKEL_HOME=$(windows_path "$drive/hjem")

# pk ARGUMENT…: the terminal's executable. Its output is UTF-8 with Windows' ends of lines.
pk() { timeout 300 "$wine" "$program/portnokkel.exe" "$@" </dev/null 2>"$scratch/stderr" | tr -d '\r'; }
# says TEXT COMMAND…: the command ends well, and this is in what it says.
says() {
    local text=$1 said
    shift
    said=$("$@") || { printf '%s\n' "$said" && cat "$scratch/stderr" && return 1; }
    printf '%s\n' "$said"
    grep -qF -- "$text" <<<"$said" || { cat "$scratch/stderr" && return 1; }
}
# fails_with CODE TEXT COMMAND…: it ends with this code, and this is in what it says.
fails_with() {
    local code=$1 text=$2 ended=0 said
    shift 2
    said=$("$@") || ended=$?
    printf '%s\nended with %s\n' "$said" "$ended"
    cat "$scratch/stderr"
    [ "$ended" -eq "$code" ] && grep -qF -- "$text" <<<"$said$(tr -d '\r' <"$scratch/stderr")"
}
is_token() { [[ $1 =~ ^eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$ ]]; }

# start_simulator FOLDER: with its files there; `issuer` is where it answers.
start_simulator() {
    local said=$scratch/simulator-${#started[@]}
    mkdir -p "$1"
    "$wine" "$program/portnokkel.exe" --lang nb simulator --dir "$(windows_path "$1")" >"$said" 2>&1 </dev/null &
    started+=($!)
    wait_until 120 grep -q 'Trykk Ctrl+C' "$said" || return 1
    issuer=$(tr -d '\r' <"$said" | grep -o 'http://127.0.0.1:[0-9]*/' | head -n 1)
}

linux_asks() { says '"token_endpoint"' curl -sS --max-time 30 "${issuer}.well-known/oauth-authorization-server"; }

gets_token() {
    local token
    token=$(pk token "$@") || { cat "$scratch/stderr" && return 1; }
    is_token "$token" || { echo "this is no token: ${token:0:60}" && return 1; }
}

# copies_through FOLDER FORM: `convert` writes there and `show` reads it; FORM says how the folder is named.
copies_through() {
    local folder=$1 form=$2 named
    mkdir -p "$folder"
    named=$(windows_path "$folder")
    case $form in
        plain) ;;
        verbatim) named="\\\\?\\$named" ;;
        slashes) named=${named//\\//} ;;
        share) named='\\?\UNC\tjener\deling' ;;
    esac
    pk keystore convert "$(windows_path "$files/fjordvik-demo.p12")" "$named\\nøkkel ny.jks" --force || return 1
    [ -s "$folder/nøkkel ny.jks" ] || return 1
    [ -z "$(find "$folder" -name '.portnokkel-*')" ] || { echo "something is left beside it" && return 1; }
    PORTNOKKEL_STORE_PASSWORD=$PORTNOKKEL_NEW_PASSWORD says "Fjordvik Drift AS" pk --lang nb keystore show "$named\\nøkkel ny.jks"
}

# wine has no access lists to look at, but says what its own icacls is asked for.
asks_for_owner_only() {
    WINEDEBUG=fixme-all,fixme+icacls "$wine" "$program/portnokkel.exe" keystore convert \
        "$(windows_path "$files/fjordvik-demo.p12")" "$(windows_path "$drive/eier.p12")" --force >"$scratch/icacls" 2>&1 </dev/null
    cat "$scratch/icacls"
    grep -qF '/inheritance:r' "$scratch/icacls" && grep -qF '*S-1-3-4:F' "$scratch/icacls"
}

try_terminal() {
    local long
    check "the version" says "portnokkel $(version_of_cargo)" pk --version
    check "the demo in the terminal, down to a token that works" says "Tokenet virker." pk --demo --terminal --lang nb
    check "the simulator runs on Windows" start_simulator "$files"
    [ -n "${issuer:-}" ] || return 0
    check "… and is asked from Linux" linux_asks

    export PORTNOKKEL_STORE_PASSWORD=demo-1234 PORTNOKKEL_NEW_PASSWORD='Æ ny og lang én'
    check "keystore show, æøå and blanks in the path" says "Fjordvik Drift AS" pk --lang nb keystore show "$(windows_path "$files/fjordvik-demo.p12")"
    check "… as JSON" says '"orgnr":"310472603"' pk keystore show --json "$(windows_path "$files/fjordvik-demo.jks")"
    check "keystore convert, to a folder with æøå and blanks" copies_through "$drive/Ærlig talt/på øya" plain
    check "… named with forward slashes" copies_through "$drive/slashes" slashes
    check "… named as \\\\?\\C:\\" copies_through "$drive/verbatim" verbatim
    # wine knows no network. A share of a server is a folder of this name to it.
    check "… named as a share of a server" copies_through "$WINEPREFIX/dosdevices/unc/tjener/deling" share
    long=$drive/$(printf 'lang mappe nummer %02d/' {1..15})sist
    check "… in a path of $((${#long} - ${#drive} + 17)) characters" copies_through "$long" plain
    check "… to another drive" copies_through "$scratch/på Linux" plain
    check "whenever it is killed, no file is damaged" killed_at_any_time "$drive/drept"
    check "wherever it is killed registering a key, doing it again ends with that key" killed_registering "$drive/Drept på nytt"
    check "what is written is for its owner only, as far as wine can tell" asks_for_owner_only
    check "a token from the simulator" gets_token "$(windows_path "$files/fjordvik-demo.properties")"
    echo '{"error":"invalid_grant","error_description":"MP-121"}' >"$drive/feil på norsk.txt"
    check "diagnose tells what is wrong" fails_with 1 "MP-121" pk --lang nb diagnose "$(windows_path "$drive/feil på norsk.txt")"
    check "… also of a file that is missing" fails_with 2 "" pk --lang nb diagnose 'C:\finnes\ikke.txt'
    unset PORTNOKKEL_STORE_PASSWORD PORTNOKKEL_NEW_PASSWORD
}

files="$drive/Filer/Nøkler på jobb"
try_terminal
try_window
conclude
