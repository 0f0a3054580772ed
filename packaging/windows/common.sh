# shellcheck shell=bash
# What the scripts of this folder share beside ../common.sh. To be sourced, from any folder.
# shellcheck source-path=SCRIPTDIR source=../common.sh
source "$(dirname "${BASH_SOURCE[0]}")/../common.sh"

# Says why a part is left out, and ends well: a machine without it is no fault.
skip() {
    echo "SKIPPED: $(basename "$0"): $*"
    exit 0
}

# The product code of an MSI, in its braces.
product_of() { msiinfo export "$1" Property | tr -d '\r' | sed -n 's/^ProductCode\t//p'; }

# need COMMAND PACKAGE: the command is there, or comes with this Debian package, or the script is skipped.
need() {
    command -v "$1" >/dev/null && return 0
    install_packages "$2" || skip "$1 is missing, and $2 cannot be installed by apt"
    command -v "$1" >/dev/null || skip "$1 is missing, also with $2"
}
