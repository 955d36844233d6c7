"""Names into ids of a case file, and into file names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

LONGEST = 40
RESERVED = frozenset({"rest", "values"})
_UNSAFE = re.compile(r"[^\w .,()+&'=@-]")
_DEVICES = frozenset({"con", "prn", "aux", "nul"})


def slug(name: str, fallback: str) -> str:
    """Make a readable id from a name: small letters, digits and underscores."""
    folded = unicodedata.normalize("NFKC", name).lower()
    signed = re.sub(r"(?<!\w)[-\u2212](?=[0-9])", "minus ", folded)
    words = re.findall(r"[^\W_]+(?:\.[0-9]+)?", signed)
    made = ""
    for word in words:
        if made and len(made) + len(word) + 1 > LONGEST:
            break
        made = f"{made}_{word}" if made else word[:LONGEST]
    return made or fallback


def ids(names: Sequence[str], what: str, *, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Make one id for each name: unique, and the same for the same names in the same order.

    `what` stands in for names without a letter or digit: issue_3.
    """
    used = set(taken) | RESERVED
    last: dict[str, int] = {}
    made: list[str] = []
    for place, name in enumerate(names, 1):
        base = unique = slug(name, f"{what}_{place}")
        while unique in used:
            last[base] = last.get(base, 1) + 1
            unique = f"{base}_{last[base]}"
        used.add(unique)
        made.append(unique)
    return tuple(made)


def tidy(name: str) -> str:
    """Return a name in one line of printable characters, each composed in one way."""
    composed = unicodedata.normalize("NFC", name)
    return " ".join("".join(c if c.isprintable() else " " for c in composed).split())


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key by which `profile-2` comes before `profile-10`."""
    parts = re.findall(r"[0-9]+|[^0-9]+", text.casefold())
    return tuple((0, int(p), "") if p[0] in "0123456789" else (1, 0, p) for p in parts)


def file_names(names: Sequence[str], taken: Iterable[str] = ()) -> tuple[str, ...]:
    """Make file names without ending: as like the names as every system allows, and unique."""
    used = {name.casefold() for name in taken}
    made: list[str] = []
    for name in names:
        base = _UNSAFE.sub("_", tidy(name)).strip(" .")[:80] or "profile"
        base = f"{base}_" if base.casefold() in _DEVICES else base
        unique, again = base, 2
        while unique.casefold() in used:
            unique, again = f"{base}_{again}", again + 1
        used.add(unique.casefold())
        made.append(unique)
    return tuple(made)


def labels(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return one label for each (id, name): the name, with the id where names are alike."""
    plain = [(item, tidy(name) or tidy(item) or "?") for item, name in pairs]
    names = Counter(name for _, name in plain)
    made: list[str] = []
    taken = {name for name, count in names.items() if count == 1}
    for item, name in plain:
        label = name
        if names[name] > 1:
            label = base = f"{name} ({tidy(item)})"
            again = 2
            while label in taken:
                label, again = f"{base} {again}", again + 1
            taken.add(label)
        made.append(label)
    return tuple(made)


FORMULA = frozenset("=+-@'")


def guarded(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula."""
    return f"'{text}" if text[:1] in FORMULA else text
