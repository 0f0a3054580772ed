#!/usr/bin/env bash
# Writes what the program is made of, and lets CycloneDX's own schema judge it where PyPI has that.
#
#     packaging/bill.sh FILE
# shellcheck source=packaging/common.sh
source "$(dirname "$0")/common.sh"
[ $# -eq 1 ] || fail "usage: packaging/bill.sh FILE"
bill=$(absolute "$1")
temporary_folder
judge=$scratch/judge

python3 packaging/sbom.py "$bill"
if python3 -m venv "$judge" >/dev/null 2>&1 &&
    "$judge/bin/pip" install --quiet --disable-pip-version-check 'cyclonedx-python-lib[json-validation]==11.12.0' 2>/dev/null
then
    "$judge/bin/python" packaging/sbom.py --validate "$bill"
else
    say "not validated: CycloneDX's schema could not be had from PyPI"
fi
