"""The languages that reports are written in, and which one is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from winset.wording.catalogue import Catalogue

LANGUAGES = ("en", "de", "fr")
"""Tags, as in HTML; the first is what is told where nothing else is asked for."""


@cache
def catalogue(tag: str) -> Catalogue:
    """Return the wording of a language by its tag; others are loaded only when asked for.

    Raises
    ------
    ValueError
        It is not one of `LANGUAGES`.
    """
    match tag:
        case "en":
            from winset.wording.english import ENGLISH

            return ENGLISH
        case "de":
            from winset.wording.german import GERMAN

            return GERMAN
        case "fr":
            from winset.wording.french import FRENCH

            return FRENCH
    raise ValueError(f"language: expected {', '.join(LANGUAGES)}, found {tag!r}")


def known(tag: str | None) -> str | None:
    """Return which of `LANGUAGES` a tag means, as `de-AT` or `de_CH.UTF-8` means `de`; else None.

    Only what stands before a hyphen, an underscore, a full stop or an at sign counts.
    """
    text = (tag or "").replace("_", "-").replace(".", "-").replace("@", "-")
    first = text.partition("-")[0].lower()
    return first if first in LANGUAGES else None


def preferred(tags: Iterable[str | None]) -> str:
    """Return the language of the first tag that means one; English where none does."""
    return next((found for tag in tags if (found := known(tag))), LANGUAGES[0])
