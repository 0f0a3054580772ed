#!/usr/bin/env python3
"""Writes the licences of all that is linked into the executables, as one text.

    licences.py [--target TRIPLE]… [--check] [FILE]

Without a target: those of Linux, Windows and macOS together, so that one text is right everywhere. Without a file: on
standard output. With --check, nothing is written, and it fails if FILE is not what would be written.

The texts come from the crates' own files, in cargo's folder. Of "MIT OR Apache-2.0" the first of PREFERRED is taken.
Texts that differ by their copyright lines alone are printed once, with all the lines. A crate that says its licence but
has no file gets that licence's standard text, as another crate has it. Where there is none either, this fails.
"""

import argparse
import re
import sys
from pathlib import Path

import crates

# Of several that may be chosen between, the first. Those with the least to be passed on come first.
PREFERRED = ["MIT", "MIT-0", "ISC", "0BSD", "Zlib", "BSL-1.0", "BSD-2-Clause", "BSD-3-Clause", "Unlicense", "Apache-2.0"]

# A licence, and words that its text has and, where it is given, words that another one of the same beginning has.
SIGNS = {
    "Apache-2.0": ("apache license version 2.0, january 2004", None),
    "BSD-2-Clause": ("redistributions of source code must retain", "names of its contributors|name of the|neither the name"),
    "BSD-3-Clause": ("redistributions of source code must retain.*(names of its contributors|name of the|neither the name)", None),
    "BSL-1.0": ("boost software license - version 1.0", None),
    "CDLA-Permissive-2.0": ("community data license agreement - permissive - version 2.0", None),
    "ISC": ("permission to use, copy, modify, and(/or)? distribute this software for any purpose.*provided that the above", None),
    "LLVM-exception": ("llvm exceptions to the apache 2.0 license", None),
    "MIT": ("permission is hereby granted, free of charge, to any person.*the above copyright notice", "font software"),
    "MPL-2.0": ("mozilla public license,? version 2.0", None),
    "OFL-1.1": ("sil open font license version 1.1", None),
    "Ubuntu-font-1.0": ("ubuntu font licence version 1.0", None),
    "Unicode-3.0": ("unicode license v3", None),
    "Unlicense": ("this is free and unencumbered software", None),
    "Zlib": ("this software is provided 'as-is', without any express or implied", None),
}

# Where the text that is the same for all begins, for those that have a copyright line of their own before it.
BEGINNINGS = {
    "BSD-2-Clause": "Redistribution and use in source",
    "BSD-3-Clause": "Redistribution and use in source",
    "ISC": "Permission to use, copy, modify",
    "MIT": "Permission is hereby granted",
    "Zlib": "This software is provided 'as-is'",
}

NAMES = re.compile(r"(?i)(licen[sc]e|copying|copyright|notice|unlicense|ofl|ufl)\b.*|.*[-_.]licen[sc]e(\.txt|\.md)?$")
# Licences of files within a crate.
INNER = {
    "aws-lc-sys": ["aws-lc/LICENSE", "aws-lc/third_party/fiat/LICENSE"],
    "epaint_default_fonts": ["fonts/Hack-Regular.txt", "fonts/OFL.txt", "fonts/UFL.txt", "fonts/egui-icons.txt",
                             "fonts/emoji-icon-font-mit-license.txt"],
}
# Not crates, and in the executables all the same: the name, the licence, and the file or the notice.
OTHERS = [
    ("Inter (typeface)", "OFL-1.1", "assets/fonts/LICENSE-Inter"),
    ("JetBrains Mono (typeface)", "OFL-1.1", "assets/fonts/LICENSE-JetBrainsMono"),
    ("Phosphor (icons)", "MIT", "assets/fonts/LICENSE-Phosphor"),
    ("The standard library of Rust", "MIT", "Copyright (c) The Rust Project Contributors"),
    ("The runtime of mingw-w64, on Windows", "ZPL-2.1", "packaging/windows/LICENSE-mingw-w64"),
    ("winpthreads of mingw-w64, on Windows", "MIT", "Copyright (c) 2011-2016 mingw-w64 project"),
    ("NSIS, in the installer for Windows", "Zlib", "Copyright (C) 1999-2021 Nullsoft and Contributors\n"
     "Its LZMA module: Copyright (C) 1999-2006 Igor Pavlov, 2003-2021 Amir Szekely, by the Common Public License 1.0 with\n"
     "an exception for what is linked with it. Its source is at https://nsis.sourceforge.io"),
]
RULE = "─" * 100


class Texts:
    """The texts, each with who comes under it by which notice."""

    def __init__(self):
        self.of = {}

    def add(self, licence, text, who, notice=""):
        """A text without the notice is one and the same if only blanks and capitals differ."""
        key = (licence, re.sub(r"[^a-z0-9]+", " ", text.lower()).strip())
        _, _, people = self.of.setdefault(key, (licence, text.strip("\n"), {}))
        names = people.setdefault(notice, [])
        if who not in names:
            names.append(who)

    def printed(self):
        parts = []
        order = sorted(self.of.values(), key=lambda one: (one[0], -sum(map(len, one[2].values())), one[1]))
        for licence, text, people in order:
            lines = [RULE, licence, ""]
            for notice, who in sorted(people.items(), key=lambda entry: entry[1][0].lower()):
                lines += _wrapped(", ".join(who))
                lines += [f"    {line}" for line in notice.splitlines()]
            parts.append("\n".join([*lines, "", text, ""]))
        return "\n".join(parts)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--target", action="append")
    arguments.add_argument("--check", action="store_true")
    arguments.add_argument("file", nargs="?", type=Path)
    given = arguments.parse_args()
    text = written(given.target or crates.TARGETS)
    if given.check:
        if not given.file or not given.file.is_file() or given.file.read_text() != text:
            sys.exit(f"{given.file} is not what the crates say: write it anew with packaging/licences.py {given.file}")
    elif given.file:
        given.file.write_text(text)
    else:
        sys.stdout.write(text)


def written(targets):
    """The whole text."""
    all_crates, _ = crates.linked(targets)
    used = [crate for crate in all_crates if not crate.is_ours]
    standard = _standard_texts(used)
    texts, faults = Texts(), []
    for crate in used:
        try:
            _add(texts, crate, standard)
        except LookupError as fault:
            faults.append(f"{crate}: {fault}")
    if faults:
        sys.exit("No text is known for these:\n" + "\n".join(faults))
    _add_others(texts, standard)
    licence = (crates.ROOT / "LICENSE").read_text().strip()
    head = "Portnøkkel is made of the following as well. Its own licence comes first.\n"
    return f"{head}\n{RULE}\nPortnøkkel\n\n{licence}\n\n{texts.printed()}"


def _add(texts, crate, standard):
    wanted = chosen(crate.licence)
    if not wanted:
        raise LookupError("it names no licence")
    files = [(path, path.read_text(errors="replace")) for path in _files(crate)]
    missing = set(wanted)
    for path, text in files:
        found = kinds(text)
        is_notice = path.name.lower().startswith(("notice", "copyright")) and "Apache-2.0" in wanted
        if len(found) == 1 and found <= set(wanted):
            licence = next(iter(found))
            body, notice = split(licence, text)
            texts.add(licence, body, str(crate), notice)
            missing -= found
        elif (found & missing) or path.parent != crate.folder or is_notice or (len(wanted) > 1 and not found):
            # Several in one file, which cannot be told apart: all of it.
            texts.add(" AND ".join(sorted(found)) or f"Notice of {crate.name}", text, str(crate))
            missing -= found
    for licence in sorted(missing):
        if licence not in standard:
            raise LookupError(f"{licence} of “{crate.licence}” is in none of its files, nor elsewhere")
        texts.add(licence, standard[licence], str(crate), _by(crate))


def _add_others(texts, standard):
    for name, licence, source in OTHERS:
        path = crates.ROOT / source
        body, notice = split(licence, path.read_text()) if path.is_file() else (standard[licence], source)
        texts.add(licence, body, name, notice)


def _by(crate):
    names = [re.sub(r"\s*<.*?>", "", author) for author in crate.authors]
    return f"by {', '.join(names)}" if names else f"by its authors: {crate.repository}"


def _standard_texts(used):
    """For each licence, the body that most crates have."""
    counted = {"MIT": {}}
    for crate in used:
        for path in _files(crate):
            text = path.read_text(errors="replace")
            found = kinds(text)
            if len(found) == 1:
                licence = next(iter(found))
                body, _ = split(licence, text)
                bodies = counted.setdefault(licence, {})
                bodies[body] = bodies.get(body, 0) + 1
    most = {licence: max(sorted(bodies), key=bodies.get) for licence, bodies in counted.items() if bodies}
    most["MIT"] = split("MIT", (crates.ROOT / "LICENSE").read_text())[0]
    return most


def _files(crate):
    own = sorted(path for path in crate.folder.iterdir() if path.is_file() and NAMES.fullmatch(path.name)
                 and path.suffix not in (".rs", ".html"))
    inner = [crate.folder / path for path in INNER.get(crate.name, [])]
    lost = [str(path) for path in inner if not path.is_file()]
    if lost:
        raise LookupError(f"{', '.join(lost)} was moved")
    return own + inner


def kinds(text):
    """Which licences a text has."""
    flat = re.sub(r"[\s#*]+", " ", text.lower().replace("‘", "'").replace("’", "'").replace("`", "'").replace('"as is"', "'as is'"))
    is_there = lambda words: re.search(words, flat) is not None
    return {licence for licence, (words, but) in SIGNS.items() if is_there(words) and not (but and is_there(but))}


def split(licence, text):
    """The text that is the same for all, and the copyright lines."""
    if licence == "Apache-2.0":
        return _split_apache(text)
    beginning = BEGINNINGS.get(licence)
    at = text.find(beginning) if beginning else -1
    if at < 0:
        return text, ""
    at = text.rfind("\n", 0, at) + 1 if text[text.rfind("\n", 0, at) + 1:at].strip(" *#/\"") else at
    is_title = re.compile(r"(?i)[\s#=*-]*((the )?(mit|isc|zlib|bsd)\b.{0,40}licen[sc]e.{0,20}|the bsd.{0,30}|https?://opensource\S*|all rights reserved\.?)?[\s#=*-]*")
    lines = [line.strip(" *#") for line in text[:at].splitlines()]
    notice = [line for line in lines if line and not is_title.fullmatch(line)]
    return text[at:], "\n".join(notice)


def _split_apache(text):
    """Its appendix says how it is applied; whoever filled in the blanks there has a copyright line."""
    end = text.find("END OF TERMS AND CONDITIONS")
    if end < 0:
        return text, ""
    end += len("END OF TERMS AND CONDITIONS")
    around = text[:text.find("Apache License")] + text[end:]
    notice = re.findall(r"(?m)^\W*(Copyright (?:\(c\) |© )?\d{4}.*)$", around)
    begin = text.find("Apache License")
    return " " * 33 + text[begin:end], "\n".join(notice)


def chosen(expression):
    """The licences to be kept of an SPDX expression, as one may choose."""
    words = re.findall(r"[()]|[^\s()]+", expression.replace("/", " OR "))
    options = _either(words)
    if words:
        raise LookupError(f"“{expression}” cannot be read")
    return min(options, key=lambda option: [len(option), *sorted(map(_rank, option))]) if options else []


def _rank(licence):
    return PREFERRED.index(licence) if licence in PREFERRED else len(PREFERRED)


def _either(words):
    options = _both(words)
    while words[:1] == ["OR"]:
        words.pop(0)
        options += _both(words)
    return options


def _both(words):
    options = _one(words)
    while words[:1] == ["AND"]:
        words.pop(0)
        others = _one(words)
        options = [sorted({*option, *other}) for option in options for other in others]
    return options


def _one(words):
    if not words:
        return []
    word = words.pop(0)
    if word == "(":
        inner = _either(words)
        words.pop(0)
        return inner
    if words[:1] == ["WITH"]:
        words.pop(0)
        return [[word, words.pop(0)]]
    return [[word]]


def _wrapped(text, width=100):
    lines, line = [], ""
    for word in text.split(", "):
        longer = f"{line}, {word}" if line else word
        if line and len(longer) > width - 2:
            lines.append(f"{line},")
            longer = word
        line = longer
    return [f"  {part}" for part in [*lines, line]]


if __name__ == "__main__":
    main()
