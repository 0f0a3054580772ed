"""Checks a winget manifest by winget's own schemas: check_winget.py MANIFEST_FOLDER [SCHEMA_FOLDER]

Those kept in tests/packaging/winget are of format 1.0.0, and what has been added since is not judged by them. Newer ones
may lie in SCHEMA_FOLDER under the same names. The files together are also judged as the single file
that winget would take in their place, which has one installer.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml

KEPT = Path(__file__).resolve().parents[2] / "tests/packaging/winget"


def schema_of(kind, folder):
    found = sorted(folder.glob(f"{kind}.*.schema.json"))
    return json.loads(found[-1].read_text("utf-8")) if found else None


def faults(manifest, schema, name):
    validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker())
    for fault in validator.iter_errors(manifest):
        yield f"{name}: {'/'.join(map(str, fault.absolute_path))}: {fault.message}"
    # The schemas let unknown keys pass, which is how a misspelt one would go unseen.
    for key in manifest.keys() - schema["properties"].keys():
        yield f"{name}: {key} is unknown"


def main(folder, schemas):
    manifests = {path.name: yaml.safe_load(path.read_text("utf-8")) for path in sorted(folder.glob("*.yaml"))}
    kinds = sorted(manifest["ManifestType"] for manifest in manifests.values())
    found = [f"there are {kinds}"] if kinds != ["defaultLocale", "installer", "locale", "version"] else []
    for shared in "PackageIdentifier", "PackageVersion", "ManifestVersion":
        if len({str(manifest[shared]) for manifest in manifests.values()}) != 1:
            found.append(f"the files differ in {shared}")
    merged, checked = {}, 0
    for name, manifest in manifests.items():
        kind = manifest["ManifestType"]
        merged |= manifest if kind != "locale" else {}
        if schema := schema_of(kind, schemas):
            found += faults(manifest, schema, name)
            checked += 1
    del merged["DefaultLocale"]
    for installer in merged["Installers"]:
        code = installer["ProductCode"]
        # The schemas take any text for a code.
        if installer["InstallerType"] == "wix" and not re.fullmatch(r"\{[0-9A-F-]{36}\}", code):
            found.append(f"{code} is no product code of an MSI")
        single = merged | {"ManifestType": "singleton", "Installers": [installer]}
        found += faults(single, schema_of("singleton", schemas), f"merged, {installer['InstallerType']}")
    print("\n".join(found) or f"winget's manifest is as its schemas want it ({checked} of {len(manifests)} files, and merged)")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else KEPT))
