#!/usr/bin/env bash
# Renders the icons from the two drawings into this folder: PNG for Linux and the window, .ico for Windows, .icns for
# macOS. They are committed, so that packaging needs none of these tools. Run it after changing a drawing.
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/../common.sh"
install_packages librsvg2-bin icoutils icnsutils
cd packaging/icons || exit
temporary_folder

render() { # SIZE FILE: up to 32 pixels the small twin is clearer
    local drawing=portnokkel.svg
    [ "$1" -le 32 ] && drawing=portnokkel-small.svg
    rsvg-convert --width "$1" --height "$1" --output "$2" "$drawing"
}

for size in 16 24 32 48 64 128 256 512; do
    render "$size" "$size.png"
done

# What Windows asks for at 100, 125, 150, 200, 250 and 300 %, and in the Explorer's larger views, those as PNG.
frames=()
for size in 16 20 24 30 32 36 40 48 60; do
    render "$size" "$scratch/$size.png"
    frames+=("$scratch/$size.png")
done
icotool --create --output portnokkel.ico "${frames[@]}" --raw 64.png --raw 128.png --raw 256.png

png2icns portnokkel.icns 16.png 32.png 48.png 128.png 256.png 512.png >/dev/null
