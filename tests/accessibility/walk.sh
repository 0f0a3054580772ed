#!/usr/bin/env bash
# Walks the demo in the real window by keyboard alone, and checks what AT-SPI tells a screen reader of it.
#
#     tests/accessibility/walk.sh PROGRAM
#
# It needs the Debian packages at-spi2-core, dbus, gir1.2-atspi-2.0, openbox, python3-gi, xdotool and xvfb. Where one of
# them is not here, it says so and is content.
set -euo pipefail
[ $# -eq 1 ] || { echo "usage: tests/accessibility/walk.sh PROGRAM" >&2; exit 2; }
program=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)

not_tried() { echo "not tried: the window by ear, as $1 is not here"; exit 0; }

for command in Xvfb openbox xdotool dbus-run-session python3; do
    command -v "$command" >/dev/null || not_tried "$command"
done
launcher=""
for place in /usr/libexec/at-spi-bus-launcher /usr/lib/at-spi2-core/at-spi-bus-launcher; do
    [ -x "$place" ] && launcher=$place
done
[ -n "$launcher" ] || not_tried "at-spi2-core"
# Debian's packages are for Debian's Python; another may come first on PATH.
python=""
for place in python3 /usr/bin/python3; do
    "$place" -c 'import gi; gi.require_version("Atspi", "2.0")' 2>/dev/null && python=$place && break
done
[ -n "$python" ] || not_tried "gir1.2-atspi-2.0 or python3-gi"

scratch=$(mktemp -d)
server=""
cleans_up() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    # A desktop's portal mounts its documents there, and what it leaves says nothing of the walk.
    fusermount -u "$scratch/run/doc" 2>/dev/null || true
    rm -rf "$scratch" 2>/dev/null || echo "left behind: $scratch"
}
trap cleans_up EXIT

# It takes a number that is free, and writes it when it is ready.
Xvfb -displayfd 3 -noreset -screen 0 1280x900x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
server=$!
for _ in $(seq 300); do
    [ -s "$scratch/display" ] && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
done
[ -s "$scratch/display" ] || { echo "Xvfb does not start" >&2; exit 1; }

mkdir -p "$scratch/home" "$scratch/run"
chmod 700 "$scratch/run"
env -u WAYLAND_DISPLAY -u DBUS_SESSION_BUS_ADDRESS -u AT_SPI_BUS_ADDRESS \
    DISPLAY=":$(cat "$scratch/display")" HOME="$scratch/home" XDG_RUNTIME_DIR="$scratch/run" \
    XDG_CONFIG_HOME="$scratch/home/config" XDG_DATA_HOME="$scratch/home/data" XDG_CACHE_HOME="$scratch/home/cache" \
    dbus-run-session -- "$python" -B "$here/walk.py" "$program" "$launcher" || ended=$?
[ "${ended:-0}" -eq 77 ] || exit "${ended:-0}"
