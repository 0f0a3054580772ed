#!/bin/sh
# Cuts the fonts down to what the window shows. Run it again after adding an icon to src/window/icon.rs.
#
#   ./subset.sh INTER_DIR JETBRAINS_DIR PHOSPHOR_DIR
#
# INTER_DIR      holds Inter-Regular.otf and Inter-SemiBold.otf   (Debian fonts-inter: /usr/share/fonts/opentype/inter)
# JETBRAINS_DIR  holds JetBrainsMono-Regular.ttf                  (Debian fonts-jetbrains-mono)
# PHOSPHOR_DIR   is the unpacked npm package @phosphor-icons/web
#
# Needs pyftsubset (Python package fonttools). The icons' code points come from icon.rs itself, so that
# the two cannot drift apart.
set -eu
inter=$1 jetbrains=$2 phosphor=$3
here=$(cd "$(dirname "$0")" && pwd)

# Latin, Latin-1, Latin Extended-A, spaces and general punctuation, euro, arrows, minus, comparison signs.
letters='U+0020-007E,U+00A0-017F,U+0192,U+02C6,U+02C7,U+02D8-02DD,U+2002-200B,U+2010-2015,U+2018-201E'
letters="$letters,U+2020-2022,U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2116,U+2122"
letters="$letters,U+2190-2195,U+2197,U+21B5,U+2212,U+2248,U+2260,U+2264,U+2265,U+2318,U+21E7"
# What a name may have besides: marks that stand by themselves (macOS writes å as two), the rest of Latin, Greek, Cyrillic.
of_names='U+0180-024F,U+0300-036F,U+0370-03FF,U+0400-04FF,U+1E00-1EFF'

icons=$(sed -n 's/.*\\u{\(e[0-9a-f]*\)}.*/U+\1/p' "$here/../../src/window/icon.rs" | sort -u | paste -sd, -)

cut() { # source, target, code points
    pyftsubset "$1" --output-file="$here/$2" --unicodes="$3" --layout-features="$4" --name-IDs='0,1,2,4,5,6,13,14' \
        --notdef-outline --no-glyph-names
}
features='kern,mark,mkmk,ccmp,locl'
cut "$inter/Inter-SemiBold.otf" Inter-SemiBold.otf "$letters" "$features"
# The one that the others fall back to.
cut "$inter/Inter-Regular.otf" Inter-Regular.otf "$letters,$of_names" "$features"
# Without ligatures: a token or a scope is read letter by letter.
cut "$jetbrains/JetBrainsMono-Regular.ttf" JetBrainsMono-Regular.ttf "$letters" 'mark,mkmk,ccmp,locl'
cut "$phosphor/src/regular/Phosphor.ttf" Phosphor-Regular.ttf "$icons" ''
cut "$phosphor/src/fill/Phosphor-Fill.ttf" Phosphor-Fill.ttf "$icons" ''
