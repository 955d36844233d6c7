"""Numbers as people write them and YAML does not read them: what was probably meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from winset.text.numbers import decimal
from winset.text.shown import in_curly_marks, named, odd_space
from winset.text.tree import Scalar

_PLAIN = re.compile(r"[-+]?[0-9]+(\.[0-9]+)?")
_PERCENT = re.compile(r"([-+]?[0-9]+(?:\.[0-9]+)?)\s*%")
_SPACES = " \u00a0\u202f\u2009'\u2019_"
_SPACED = re.compile(rf"[-+]?[0-9]{{1,3}}([{_SPACES}][0-9]{{3}})+([.,][0-9]+)?")
_GROUPED = re.compile(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(\.[0-9]+)?|[-+]?[0-9]{1,3}(\.[0-9]{3}){2,}")
_MIXED = re.compile(r"[-+]?[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_RANGE = re.compile(r"([0-9.]+)\s*(?:-|\u2013|\u2014|to|\.\.)\s*([0-9.]+)\s*(%?)")
_UNIT = re.compile(r"\W?\s*([-+]?[0-9]+(?:\.[0-9]+)?)\s*\D{0,12}")
_MINUS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")
_LONGEST = 40
_DIGITS = re.compile(r"[0-9]+")


def percent(value: Any) -> Fraction | None:
    """Return the share that `40 %` stands for; None where a value is no percentage."""
    if not isinstance(value, Scalar) or len(value) > _LONGEST:
        return None
    found = _PERCENT.fullmatch(value.strip())
    return None if found is None else Fraction(found[1]) / 100


def number_hint(text: str) -> str:
    """Say how to write what was meant as a number; nothing where nobody can tell."""
    bare = text.strip()
    if len(bare) > _LONGEST:
        return ""
    odd = odd_space(text[:1]) or odd_space(text[-1:])
    if odd is not None:
        return f"; it begins or ends with {named(odd)}: delete that"
    return _marked(bare) or _separated(bare) or _shared(bare) or _foreign(bare)


def _marked(bare: str) -> str:
    """Explain quotation marks."""
    if in_curly_marks(bare) and _PLAIN.fullmatch(bare[1:-1]):
        return f"; write {bare[1:-1]} without quotation marks"
    return "; write it without quotation marks" if _PLAIN.fullmatch(bare) else ""


def _separated(bare: str) -> str:
    """Explain decimal commas and thousands separators."""
    if _SPACED.fullmatch(bare):
        return f"; write {_joined(bare)} without thousands separators"
    if _GROUPED.fullmatch(bare):
        return f"; {_comma(bare)}"
    if _MIXED.fullmatch(bare):
        return f"; write {bare.replace('.', '').replace(',', '.')}"
    if "," in bare and (_PLAIN.fullmatch(pointed := bare.replace(",", ".", 1)) or _per(pointed)):
        return f"; write a decimal point, not a comma: {pointed}"
    return ""


def _shared(bare: str) -> str:
    """Explain a percent sign where no share is asked for, and a range in words."""
    found = _PERCENT.fullmatch(bare)
    if found is not None:
        return f"; '%' goes with shares, such as weights: write {found[1]} without it"
    found = _RANGE.fullmatch(bare)
    if found is None:
        return ""
    per = f" {found[3]}" if found[3] else ""
    return f"; a range, where one may stand, is written [{found[1]}{per}, {found[2]}{per}]"


def _foreign(bare: str) -> str:
    """Explain other signs, other digits, and units."""
    plain = bare.translate(_MINUS)
    if plain != bare and _PLAIN.fullmatch(plain):
        return f"; its sign is {named(bare[0])}: write {plain} with a plain '-'"
    digits = "".join(str(int(c)) if c.isdecimal() else c for c in bare)
    if digits != bare and _PLAIN.fullmatch(digits):
        return f"; write it in the digits 0 to 9: {digits}"
    found = _UNIT.fullmatch(bare)
    return f"; write the number alone: {found[1]}" if found is not None else ""


def _per(text: str) -> bool:
    return _PERCENT.fullmatch(text) is not None


def _joined(bare: str) -> str:
    return "".join(c for c in bare if c not in _SPACES).replace(",", ".")


def _comma(bare: str) -> str:
    """Say what a number with thousands separators may be."""
    whole = bare.replace(",", "") if "," in bare else bare.replace(".", "")
    if bare.count(",") == 1 and "." not in bare:
        return f"write {whole}, or {bare.replace(',', '.')} where the comma marks decimals"
    return f"write {whole} without thousands separators"


def scale_hint(value: Any) -> str:
    """Say what a number well above 1 was probably meant as, where a share is asked for."""
    number = value.number() if isinstance(value, Scalar) else None
    if number is None or not 2 < number <= 100:
        return ""
    return f"; for {decimal(number)} per cent write {decimal(number)} % or {decimal(number / 100)}"


def list_hint(items: Sequence[Any]) -> str:
    """Say that commas may have cut decimals in two: `[0,2, 0,5]` has four values."""
    digits = [str(item) for item in items if isinstance(item, Scalar)]
    if len(digits) != len(items) or not all(map(_DIGITS.fullmatch, digits)):
        return ""
    if len(digits) == 4:
        pair = f"[{digits[0]}.{digits[1]}, {digits[2]}.{digits[3]}]"
        return f"; decimals have a point: {pair}"
    if len(digits) == 2 and digits[0] == "0" and digits[1] not in {"0", "1"}:
        return f"; the decimal is written 0.{digits[1]}"
    return ""


def nothing_hint(raw: Any) -> str:
    """Say what YAML makes of `null` and `~`, where a name was expected."""
    if isinstance(raw, Scalar) and raw.kind == "null" and raw.given:
        return f"; '{raw}' without quotation marks is nothing in YAML: as a name, write \"{raw}\""
    return ""


def mapping_hint(wanted: str, raw: Any) -> str:
    """Show how the items of a list are written as the mapping wanted."""
    if "mapping" not in wanted or not isinstance(raw, list) or not raw:
        return ""
    first, below = raw[0], "its name" if "id: name" in wanted else "{...}"
    shown = first
    if isinstance(first, Mapping):
        shown = next((first[key] for key in ("id", "name") if key in first), None)
    if not isinstance(shown, Scalar) or len(shown) > _LONGEST:
        return ""
    written = f"- {shown}" if first is shown else "- ..."
    return f"; write '{shown}: {below}' instead of '{written}', and so on"


def issue_hint(raw: Any) -> str:
    """Show where the options of an issue go that stand right under its id."""
    if isinstance(raw, list) and raw and all(isinstance(item, Scalar) for item in raw):
        more = ", ..." if len(raw) > 2 else ""
        return f"; write {{options: [{', '.join(item[:_LONGEST] for item in raw[:2])}{more}]}}"
    return ""
