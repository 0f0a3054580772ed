"""What the executables are made of, by `cargo metadata`: shared by licences.py and sbom.py."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# The systems that packages are made for, or could be.
TARGETS = ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-gnu", "aarch64-apple-darwin"]


@dataclass(frozen=True)
class Crate:
    """One package, as cargo knows it."""

    identity: str
    name: str
    version: str
    licence: str
    folder: Path
    repository: str
    authors: tuple
    is_ours: bool

    def __str__(self):
        return f"{self.name} {self.version}"


def linked(targets):
    """The packages that are linked into the executables for any of these systems, in order, and who uses whom.

    What only tests and build scripts use is left out, and macros, which run in the compiler. cargo's tree says which
    packages there are; its metadata, which knows the rest of them, lists also some that no feature asks for.
    """
    crates, uses = {}, {}
    for target in targets:
        metadata = _metadata(target)
        wanted = _tree(target)
        here = {package["id"]: _crate(package) for package in metadata["packages"]
                if (package["name"], package["version"]) in wanted}
        lost = wanted - {(crate.name, crate.version) for crate in here.values()}
        if lost:
            sys.exit(f"cargo metadata does not know {sorted(lost)}")
        crates.update(here)
        for node in metadata["resolve"]["nodes"]:
            if node["id"] in here:
                used = {dependency["pkg"] for dependency in node["deps"] if _is_linked(dependency)}
                uses.setdefault(node["id"], set()).update(used & here.keys())
    ordered = sorted(crates.values(), key=lambda crate: (crate.name, [_number(part) for part in crate.version.split(".")]))
    return ordered, uses


def _tree(target):
    command = ["cargo", "tree", "--locked", "--edges", "normal,no-proc-macro", "--target", target, "--prefix", "none",
               "--format", "{p}"]
    lines = _answer(command).splitlines()
    return {(words[0], words[1].removeprefix("v")) for words in (line.split() for line in lines) if words}


def _metadata(target):
    return json.loads(_answer(["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]))


def _answer(command):
    answer = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=False)
    if answer.returncode != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return answer.stdout


def _is_linked(dependency):
    return any(kind["kind"] is None for kind in dependency["dep_kinds"])


def _crate(package):
    return Crate(
        identity=package["id"],
        name=package["name"],
        version=package["version"],
        licence=package["license"] or "",
        folder=Path(package["manifest_path"]).parent,
        repository=package["repository"] or "",
        authors=tuple(package["authors"]),
        is_ours=package["source"] is None,
    )


def _number(part):
    digits = "".join(letter for letter in part if letter.isdigit())
    return int(digits or 0)
