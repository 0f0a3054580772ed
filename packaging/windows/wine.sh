# shellcheck shell=bash
# A Windows to try things in: wine with a folder of its own, on a screen of its own. To be sourced after common.sh.
#
# What it cannot prove: DirectX, real drivers, DPI, UI Automation, access lists, SmartScreen.

checks=0
faults=0

# check WHAT COMMAND…: says whether it went well, and goes on.
check() {
    local what=$1
    shift
    checks=$((checks + 1))
    if "$@" >"$scratch/check.log" 2>&1; then
        echo "ok      $what"
    else
        faults=$((faults + 1))
        echo "FAILED  $what"
        tail -n 20 "$scratch/check.log" | sed 's/^/        | /'
    fi
}

# untried WHAT: says so; it is no fault.
untried() { echo "UNTRIED $1"; }

# Ends with what was found.
conclude() {
    echo "$((checks - faults)) passed, $faults failed"
    [ "$faults" -eq 0 ]
}

# wait_until SECONDS COMMAND…: the time is generous, as the machine may be busy.
wait_until() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $end ] || return 1
        sleep 0.3
    done
}

tidy_up() {
    set +e
    local process
    for process in "${started[@]}"; do
        kill "$process" 2>/dev/null
    done
    [ -z "${WINEPREFIX:-}" ] || wineserver -k 2>/dev/null
    [ -z "${screen_process:-}" ] || kill "$screen_process" 2>/dev/null
    wait 2>/dev/null
    rm -rf "$scratch"
}

find_wine() {
    local candidate
    # Debian's own `wine` asks for a 32-bit one, which nothing here needs.
    for candidate in wine64 /usr/lib/wine/wine64 wine; do
        if command -v "$candidate" >/dev/null; then
            wine=$candidate
            return 0
        fi
    done
    return 1
}

# Sets up screen, wine and a folder `scratch` that is gone afterwards.
make_windows() {
    find_wine || { install_packages wine64 wine && find_wine; } || skip "there is no wine, and apt does not install it"
    need wineserver wine
    need Xvfb xvfb
    need openbox openbox
    need xdotool xdotool
    need import imagemagick
    need xclip xclip
    need setxkbmap x11-xkb-utils
    need curl curl
    # What wine draws by, and what says whether it is there. Without it, less is tried.
    has glxinfo || install_packages mesa-utils libgl1-mesa-dri || true
    need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64
    scratch=$(mktemp -d)
    started=()
    trap tidy_up EXIT

    # The first number that is free.
    mkfifo "$scratch/display"
    Xvfb -displayfd 3 -screen 0 1300x900x24 -nolisten tcp 3>"$scratch/display" 2>"$scratch/xvfb.log" &
    screen_process=$!
    read -r -t 60 number <"$scratch/display" || fail "Xvfb does not start: $(cat "$scratch/xvfb.log")"
    export DISPLAY=:$number
    # A Norwegian keyboard, so that æ, ø and å are keys on it.
    setxkbmap no
    openbox >/dev/null 2>&1 &
    started+=($!)

    export WINEPREFIX=$scratch/wine WINEARCH=win64 WINEDEBUG=-all LC_ALL=C.UTF-8
    # Neither .NET nor a browser is needed, and wine would ask whether to download them.
    export WINEDLLOVERRIDES="mscoree=;mshtml=;winemenubuilder.exe="
    timeout 300 "$wine" wineboot -i >"$scratch/wineboot.log" 2>&1 || fail "wine does not start: $(cat "$scratch/wineboot.log")"
    wait_until 60 test -f "$WINEPREFIX/system.reg" || fail "wine has made no registry"
    become win10
    drive=$WINEPREFIX/drive_c
}

# become win7|win10: the Windows that wine says it is. Its own choice depends on its age.
become() { timeout 120 "$wine" winecfg -v "$1" >/dev/null 2>&1 || fail "wine cannot become $1"; }

# Rust's standard library asks for a function that wine has from 8.13 on. It lies beside copies that are tried here, and
# is never given to anybody.
add_shim() {
    local folder=$1
    [ -f "$scratch/bcryptprimitives.dll" ] || {
        cat >"$scratch/shim.c" <<'END'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) {
    return SystemFunction036(bytes, (ULONG)count);
}
END
        x86_64-w64-mingw32-gcc -shared -o "$scratch/bcryptprimitives.dll" "$scratch/shim.c" -ladvapi32
    }
    cp "$scratch/bcryptprimitives.dll" "$folder"
}

# windows_path UNIX_PATH: the same by its drive letter.
windows_path() {
    local path
    case $1 in
        "$drive"/*) path=C:${1#"$drive"} ;;
        *) path=Z:$1 ;;
    esac
    printf '%s' "${path//\//\\}"
}
