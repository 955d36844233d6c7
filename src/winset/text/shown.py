"""Characters that a reader cannot see: made visible, and named.

Control characters move a terminal's cursor, direction characters turn what stands around them
round, and some have no width at all. None of them reaches a terminal or a page as it is.
"""

from __future__ import annotations

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_BREAKS = {"\n": "\\n", "\t": "\\t"}
_MARKS = {
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "’": "’",
    "‚": "‘’",
    "‹": "›",
}


def shown(text: str) -> str:
    r"""Write out what acts unseen: `\x1b` for a control character, `<U+202E>` for others.

    Line breaks and tabs stay. Text without such characters is returned as it is.
    """
    return _UNSEEN.sub(lambda found: _written(found[0]), text)


def in_one_line(text: str) -> str:
    r"""Write out line breaks and tabs too: `\n`, `\t`."""
    return shown(text).replace("\n", _BREAKS["\n"]).replace("\t", _BREAKS["\t"])


def _written(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"<U+{code:04X}>"


def unseen(text: str) -> str | None:
    """Return the first character of an id that nobody can see, None where there is none."""
    found = _UNSEEN.search(text.replace("\t", "\x00").replace("\n", "\x00"))
    return None if found is None else text[found.start()]


def named(character: str) -> str:
    """Name a character: `U+00A0 (no-break space)`."""
    known = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X}" + (f" ({known})" if known else "")


def odd_space(text: str) -> str | None:
    """Return the first white or zero-width character that is no plain space, None without one."""
    if text.isascii() and text.isprintable():
        return None
    return next((c for c in text if c not in " \t\r\n" and (c.isspace() or unseen(c))), None)


def in_curly_marks(text: str) -> bool:
    """Return whether a text stands between typographic quotation marks."""
    return len(text) > 1 and text[-1] in _MARKS.get(text[0], "")


def starts_curly(text: str) -> bool:
    """Return whether a text starts with a typographic quotation mark that it does not close."""
    return text[:1] in {"“", "„", "«", "‘", "‚", "‹"} and not in_curly_marks(text)


def look_alike(word: str, other: str) -> bool:
    """Return whether two words that differ look the same to a reader."""
    return word != other and _bare(word) == _bare(other)


def _bare(word: str) -> str:
    kept = "".join(" " if c.isspace() else c for c in word if c == "\t" or not _UNSEEN.match(c))
    return " ".join(unicodedata.normalize("NFC", kept).split())


def difference(word: str, other: str) -> str:
    """Say by which characters two look-alikes differ: `U+0301 (...)` here, ... there."""
    at = next((k for k, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    if at is None:
        at = min(len(word), len(other))
    here, there = word[at : at + 1], other[at : at + 1]
    ends = [named(char) if char else "nothing" for char in (here, there)]
    return f"{ends[0]} here, {ends[1]} there"
