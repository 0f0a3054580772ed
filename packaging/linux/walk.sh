#!/usr/bin/env bash
# Walks an installed portnokkel: what it says, the demo in the terminal, and the window with a picture of it.
#
#     packaging/linux/walk.sh PICTURE COMMAND…
#
# COMMAND starts the program, for example `chroot FOLDER portnokkel`. The window is shown on a display made for it, and
# drawn by the processor unless the place where COMMAND leads has OpenGL.
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
[ $# -ge 2 ] || fail "usage: packaging/linux/walk.sh PICTURE COMMAND…"
picture=$(absolute "$1")
shift
failures=0

check() { # NAME CONDITION…
    local name=$1
    shift
    if "$@"; then printf 'ok      %s\n' "$name"; else
        printf 'FAILED  %s\n' "$name"
        failures=$((failures + 1))
    fi
}

says() { # WORD COMMAND…: whether the command ends well, and says that
    local word=$1 said
    shift
    said=$(env -u DISPLAY -u WAYLAND_DISPLAY "$@" 2>&1) || { printf '%s\n' "$said" | tail -n 5; return 1; }
    grep -qF -- "$word" <<<"$said" || { printf '%s\n' "$said" | tail -n 5; return 1; }
}

ends() { [ -z "$window" ] || { kill "$window" 2>/dev/null && wait "$window" 2>/dev/null; } || true; }

shows_a_window() { # the program in Xvfb: a window of its name that has been drawn, kept as a picture
    local display server id="" colours=0 started=$SECONDS
    # It takes a number that is free, and writes it when it is ready.
    Xvfb -displayfd 3 -noreset -screen 0 1280x900x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
    server=$!
    until [ -s "$scratch/display" ]; do
        [ $((SECONDS - started)) -lt 60 ] || { kill "$server"; return 1; }
        sleep 0.2
    done
    display=:$(cat "$scratch/display")
    env -u WAYLAND_DISPLAY DISPLAY="$display" "$@" --demo --lang nb >"$scratch/window.log" 2>&1 &
    window=$!
    while [ $((SECONDS - started)) -lt 300 ] && [ "$colours" -lt 50 ]; do
        sleep 1
        kill -0 "$window" 2>/dev/null || break
        id=$(xdotool_on "$display" search --class no.portnokkel 2>/dev/null | tail -n 1) || continue
        [ -n "$id" ] || continue
        DISPLAY=$display import -window "$id" "$scratch/window.png" 2>/dev/null || continue
        colours=$(identify -format '%k' "$scratch/window.png")
    done
    DISPLAY=$display xprop -id "${id:-0}" WM_CLASS 2>/dev/null | tee "$scratch/class" || true
    if [ -f "$scratch/window.png" ]; then cp "$scratch/window.png" "$picture"; fi
    ends
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
    tail -n 5 "$scratch/window.log"
    [ "$colours" -ge 50 ] && grep -q no.portnokkel.portnokkel "$scratch/class"
}

xdotool_on() { local display=$1; shift; DISPLAY=$display xdotool "$@"; }

window=""
temporary_folder
version=$(version_of_cargo)
check "--version" says "portnokkel $version" "$@" --version
check "the demo in the terminal gets a token" says "Token" "$@" --demo --lang en
if has Xvfb xdotool import identify xprop || install_packages xvfb xdotool imagemagick x11-utils; then
    check "the window is drawn under the name of its desktop entry: $picture" shows_a_window "$@"
else
    say "not tried: the window, as Xvfb, xdotool or imagemagick is not here"
fi
[ "$failures" -eq 0 ] || fail "$failures checks failed"
