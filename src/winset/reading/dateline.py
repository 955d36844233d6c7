"""Where and when a report was written, at its head: "ROME, May 3 (Reuters) - Italy refused ...".

Such a line names nobody who acts or speaks, and its town is nobody's country.
"""

from __future__ import annotations

import re

from winset.reading.dates import MONTHS
from winset.reading.names import Tongue
from winset.reading.wordlists import words

__all__ = ["without_datelines"]

_AGENCIES = words(
    """reuters ap afp dpa apa upi ansa efe tass itar-tass xinhua dapd ddp kna epd sid pa bloomberg
    kyodo ana sda keystone-sda ats interfax ria yonhap cp aap pti ians ntb ritzau tt belga anp
    mti pap ctk čtk dts dpa-afx cnn bbc npr cna anadolu aa ots"""
)
_NAME = r"[^\W\d_a-zäöüß][\w.'’-]{1,25}"
_PLACE = rf"{_NAME}(?:(?: |/| ?/ ?)(?:(?:am|an der|de|la|del|of|on|upon|bei|im) )?{_NAME}){{0,3}}"
_SIGN = r"\s?(?:--|[–—_-])(?=\s)"
_DAY = (
    rf"(?i:\d{{1,2}}\.? (?:{MONTHS})\b\.?|(?:{MONTHS})\b\.? \d{{1,2}})(?:,? \d{{4}})?"
    r"|\d{1,2}\.\d{1,2}\.\d{4}"
)
_BRACKETS = r"\([^()\n]{1,40}\)"
_HEAD = re.compile(
    rf"^[ \t]*(?P<place>{_PLACE})(?:"
    rf"(?: ?{_BRACKETS})?,? (?:{_DAY})(?: ?{_BRACKETS})?(?:{_SIGN}|\s?[.:](?=\s))"
    rf"| ?\((?P<by>[^()\n]{{1,40}})\)(?:{_SIGN}|\s?[.:](?=\s))"
    rf"|(?P<bare>{_SIGN}|\.(?=\s)))",
    re.MULTILINE,
)
_ALONE = re.compile(rf"^[ \t]*\((?P<by>[^()\n]{{1,40}})\)(?:{_SIGN}|:(?=\s))", re.MULTILINE)
_INITIALS = re.compile(r"[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})*")
_DASH = re.compile(r"\s[–—-]{1,2}\s")
_FIRST_LINES = 3
"""Lines of a text in which a town without a day or an agency is taken for a dateline."""


def without_datelines(text: str, tongue: Tongue) -> str:
    """A text with spaces in place of its datelines, so that all places in it stay. Linear."""
    towns = {word for place in tongue.places for word in place.also}
    head = _head_end(text)
    made = list(_HEAD.finditer(text))
    cuts = [one.span() for one in made if _is_dateline(text, one, towns, head)]
    cuts += [one.span() for one in _ALONE.finditer(text) if _is_agency(one["by"])]
    pieces, done = [], 0
    for start, end in sorted(cuts):
        if start >= done:
            pieces += [text[done:start], " " * (end - start)]
            done = end
    return "".join([*pieces, text[done:]])


def _is_dateline(text: str, found: re.Match[str], towns: set[str], head: int) -> bool:
    """Whether a place at the head of a line is where a report was written."""
    place = found["place"]
    if found["by"] is not None:
        return _is_agency(found["by"]) or (place.isupper() and len(place) > 3)
    if found["bare"] is None:
        return True
    stop = text.find("\n", found.end())
    rest = text[found.end() : stop if stop > 0 else len(text)]
    known = place.title() in towns or place in towns
    capitals = place.isupper() and len(place) > 4 and "." not in found["bare"]
    sentence = re.split(r"[.!?]\s", rest, maxsplit=1)[0]
    return found.start() < head and (known or capitals) and not _DASH.search(sentence)


def _is_agency(written: str) -> bool:
    """Whether some words in brackets are those who report: "(Reuters)", "(dpa/bb)", "(hb)"."""
    parts = re.split(r"[/, ]+", written.lower())
    return any(part in _AGENCIES for part in parts) or _INITIALS.fullmatch(written) is not None


def _head_end(text: str) -> int:
    """Where the first lines of a text end."""
    place = 0
    for _ in range(_FIRST_LINES):
        while place < len(text) and text[place].isspace():
            place += 1
        stop = text.find("\n", place)
        if stop < 0:
            return len(text)
        place = stop
    return place
