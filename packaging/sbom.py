#!/usr/bin/env python3
"""Writes a software bill of materials, CycloneDX 1.5 in JSON, of what is linked into the executables.

    sbom.py [--target TRIPLE]… [FILE]

Without a target: of Linux, Windows and macOS together. Without a file: on standard output. The same commit gives the same
bytes: the time is SOURCE_DATE_EPOCH's, and the serial number is made of what is listed.

    sbom.py --validate FILE

judges a file by CycloneDX's own schema, and needs `pip install 'cyclonedx-python-lib[json-validation]'`.
"""

import argparse
import datetime
import json
import os
import sys
import tomllib
import uuid
from pathlib import Path

import crates


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--target", action="append")
    arguments.add_argument("--validate", action="store_true")
    arguments.add_argument("file", nargs="?", type=Path)
    given = arguments.parse_args()
    if given.validate:
        validate(given.file)
        return
    text = json.dumps(bill(given.target or crates.TARGETS), indent=1, ensure_ascii=False) + "\n"
    if given.file:
        given.file.write_text(text)
    else:
        sys.stdout.write(text)


def bill(targets):
    """The whole bill."""
    used, uses = crates.linked(targets)
    checksums = _checksums()
    root = next(crate for crate in used if crate.is_ours)
    references = {crate.identity: _purl(crate) for crate in used}
    components = [_component(crate, checksums) for crate in used if not crate.is_ours]
    dependencies = [{"ref": references[crate.identity],
                     "dependsOn": sorted(references[one] for one in uses[crate.identity])} for crate in used]
    metadata = {
        "component": {"type": "application", "bom-ref": _purl(root), "name": root.name, "version": root.version,
                      "licenses": [{"license": {"id": root.licence}}], "purl": _purl(root)},
        "properties": [{"name": "portnokkel:target", "value": target} for target in targets],
    }
    listed = json.dumps([metadata, components, dependencies], sort_keys=True)
    moment = datetime.datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", "0")), datetime.timezone.utc)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, listed)}",
        "version": 1,
        "metadata": {"timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"), **metadata},
        "components": components,
        "dependencies": dependencies,
    }


def _component(crate, checksums):
    component = {
        "type": "library",
        "bom-ref": _purl(crate),
        "name": crate.name,
        "version": crate.version,
        "hashes": [{"alg": "SHA-256", "content": checksums[crate.name, crate.version]}],
        # What was written with a slash before SPDX had expressions.
        "licenses": [{"expression": " OR ".join(part.strip() for part in crate.licence.split("/"))}],
        "purl": _purl(crate),
    }
    if crate.repository:
        component["externalReferences"] = [{"type": "vcs", "url": crate.repository}]
    return component


def _purl(crate):
    return f"pkg:cargo/{crate.name}@{crate.version.replace('+', '%2B')}"


def _checksums():
    lock = tomllib.loads((crates.ROOT / "Cargo.lock").read_text())
    return {(one["name"], one["version"]): one["checksum"] for one in lock["package"] if "checksum" in one}


def validate(file):
    """Fails where the file is not what the schema says."""
    from cyclonedx.schema import OutputFormat, SchemaVersion
    from cyclonedx.validation import make_schemabased_validator
    fault = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_5).validate_str(file.read_text())
    if fault:
        sys.exit(f"{file}: {fault}")
    print(f"{file} is CycloneDX 1.5")


if __name__ == "__main__":
    main()
