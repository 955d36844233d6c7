"""Numbers and likelihoods as a reader meets them, the same on the page and in the terminal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

LIKELIHOODS = (
    (0.9, "very-likely"),
    (0.6, "likely"),
    (0.4, "open"),
    (0.1, "unlikely"),
    (0.0, "very-unlikely"),
)
"""From which share on a word is used, the highest first."""
GRADES: Mapping[str, str] = {
    "very-likely": "likely",
    **dict.fromkeys(("open", "unlikely", "very-unlikely"), "possible"),
}
SETTLED = frozenset({"exact", "necessary", "impossible"})
NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True)
class Forms:
    """How a language writes numbers.

    Attributes
    ----------
    decimal, thousands : what stands before decimals, and between groups of three digits.
    percent : what follows a share in per cent, with the space before it.
    to : what stands between the two ends of a range.
    unknown : what is said of a number that is not known.
    """

    decimal: str = "."
    thousands: str = ","
    percent: str = " %"
    to: str = " to "
    unknown: str = NOT_KNOWN

    def digits(self, plain: str) -> str:
        """Put the signs of the language into a number with the English ones."""
        signs = {",": self.thousands, ".": self.decimal, "-": "−"}
        return "".join(signs.get(sign, sign) for sign in plain)


ENGLISH_FORMS = Forms()


def percent(
    p: float | None,
    error: float | None = None,
    exact: bool = False,
    forms: Forms = ENGLISH_FORMS,
) -> str:
    """Write a probability as "72 % ± 1".

    An estimate never reads 0 % or 100 %: draws that all agree prove nothing. What follows ± is
    two Monte Carlo standard errors, so that the truth lies within in 95 cases of 100; it is
    rounded up to a whole point, so it is never understated.
    """
    sign = forms.percent
    if p is None:
        return forms.unknown
    if exact and p in (0, 1):
        return f"{p * 100:.0f}{sign}"
    # Near the ends, how far from them the truth may be says more than a rounded figure.
    margin = 0.0 if exact or not error else 2 * error
    if p < 0.005:
        return f"< {max(1, ceil(round((p + margin) * 100, 6)))}{sign}"
    if p >= 0.995:
        return f"> {min(99, floor(round((p - margin) * 100, 6)))}{sign}"
    text = f"{floor(p * 100 + 0.5)}{sign}"
    if exact or not error:
        return text
    return f"{text} ± {ceil(round(2 * error * 100, 6))}"


def number(value: float | None, forms: Forms = ENGLISH_FORMS) -> str:
    """Write a number for reading: thousands set apart, few decimals, a true minus sign."""
    if value is None:
        return forms.unknown
    size = abs(value)
    if size >= 1e12:
        text = _power_of_ten(value)
    elif value == int(value):
        text = f"{int(value):,}"
    elif size < 1e-6:
        text = _power_of_ten(value)
    elif size < 0.005:
        text = f"{value:.{1 - ceil(log10(size) + 1e-9)}f}".rstrip("0")
    else:
        text = f"{value:,.{2 if size < 10 else 1 if size < 1000 else 0}f}"
    return forms.digits(text)


def figure(value: float, forms: Forms = ENGLISH_FORMS) -> str:
    """Write a number with as many decimals as it was given, up to six digits."""
    return forms.digits(f"{value:,g}")


def rounded(value: float) -> float:
    """Round points to what is worth reading: hundredths, and six digits."""
    return float(f"{round(value, 2) if abs(value) < 1e4 else value:.6g}")


def _power_of_ten(value: float) -> str:
    exponent = floor(log10(abs(value)))
    raised = str(exponent).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"{value / 10**exponent:.1f} × 10{raised}"


def spread(value: Mapping[str, Any] | None, forms: Forms = ENGLISH_FORMS) -> str:
    """Write a mean with its range, or one number where the range is a point."""
    if not value:
        return forms.unknown
    mean, low, high = (number(value[key], forms) for key in ("mean", "low", "high"))
    return mean if value["low"] == value["high"] else f"{mean} ({low}{forms.to}{high})"


def share_spread(value: Mapping[str, Any] | None, forms: Forms = ENGLISH_FORMS) -> str:
    """Write a share of a whole with its range, in per cent: "31 % (20 to 45)"."""
    if not value:
        return forms.unknown
    mean, low, high = (number(round(value[key] * 100), forms) for key in ("mean", "low", "high"))
    text = f"{mean}{forms.percent}"
    return text if value["low"] == value["high"] else f"{text} ({low}{forms.to}{high})"


def likelihood(entry: Mapping[str, Any]) -> str:
    """Say how likely something is, by the last part of the id of a message: "very-likely".

    "certain" and "impossible" come from the flags or the status alone, never from a probability.
    Between them words stand for stretches of it: `LIKELIHOODS`.
    """
    status, p = entry.get("status"), entry.get("probability")
    if status == "exact" and p in {0, 1}:
        return "certain" if p else "impossible"
    if entry.get("necessary") or status == "necessary":
        return "certain"
    if entry.get("possible") is False or status == "impossible":
        return "impossible"
    if status == "unknown" or p is None:
        return "unknown"
    return next(word for least, word in LIKELIHOODS if p >= least)


def grade(word: str) -> str:
    """Return which of the four marks of a page a word for a likelihood has."""
    return GRADES.get(word, word)


def listed(items: Iterable[str], last: str = "and") -> str:
    """Join with commas, the last two with a word."""
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def counted(value: float, one: str) -> str:
    """Write a number that may be huge or an average with its noun."""
    text = number(value)
    return f"{text} {one if text == '1' else one + 's'}"
