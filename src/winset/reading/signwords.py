"""How the words are kept that speak against what a sentence tells; see `Signs`."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["SignWords", "either"]


@dataclass(frozen=True)
class SignWords:
    """The signs of a language.

    Attributes
    ----------
    frame : beside words that somebody says: that they were not said, or are passed on.
    opening : where a sentence begins that asks, or tells what is not.
    act : in a sentence that tells what somebody does: that it is not done, or not now.
    open : that it is left open whether somebody feels so.
    unreal : that something is not, or only may be.
    said : that somebody speaks; two of them are two who tell.
    whose : before whoever is named for what is told.
    links : begins a clause that belongs to another.
    back : that something was taken back.
    things : what says nothing itself, though rules may take it for who speaks.
    """

    frame: re.Pattern[str]
    opening: re.Pattern[str]
    act: re.Pattern[str]
    open: re.Pattern[str]
    unreal: re.Pattern[str]
    said: re.Pattern[str]
    whose: re.Pattern[str]
    links: re.Pattern[str]
    back: re.Pattern[str]
    things: re.Pattern[str]


def either(words: str, before: str = "") -> re.Pattern[str]:
    """Return a pattern for one of some words; a low line stands for a space within one.

    `before` is what has to stand directly before it. Each word is a regular expression.
    """
    choice = "|".join(word.replace("_", " ") for word in words.split())
    return re.compile(rf"{before}\b(?:{choice})\b", re.IGNORECASE)
