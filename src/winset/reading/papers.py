"""Names between quotation marks: "einen Bericht der „Tamsa Post“", "the “Kelso Herald” said"."""

from __future__ import annotations

import re

from winset.reading.wordlists import words

__all__ = ["names_a_paper"]

MOST_WORDS = 3
_PRESS = re.compile(
    r"(?:bericht\w{0,4}|\w*zeitung(?:en)?|\w*zeitschrift|magazin\w{0,2}|\w*blatt\w{0,2}|sender\w?|"
    r"agentur|portal\w?|film\w?|buch\w?|roman\w?|lied\w?|newspaper|paper|magazine|daily|weekly|"
    r"broadcaster|website|report|film|book|novel|song|ship|schiff\w?|yacht)",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"(?:post|zeitung|times|journal|tagblatt|tageblatt|kurier|news|herald|gazette|tribune|mail|"
    r"rundschau|anzeiger|spiegel|bild|chronicle|star|sun|telegraph|guardian|standard|presse|"
    r"nachrichten|merkur|bote|echo|globe|\w+blatt|\w+zeitung)$",
    re.IGNORECASE,
)
_LEADS = words("der die das dem den des the a an of in von im aus vom by")


def names_a_paper(before: list[str], inside: list[str]) -> bool:
    """Whether words between marks are a name behind a word for what bears one.

    Parameters
    ----------
    before : the words before the marks, nearest last; three are looked at.
    inside : the words between them.
    """
    if not 0 < len(inside) <= MOST_WORDS or not all(_capital(word) for word in inside):
        return False
    led = bool(before) and before[-1].lower() in _LEADS
    if led and _TITLES.search(inside[-1]):
        return True
    near = before[-3:]
    while near and (near[-1].lower() in _LEADS):
        near = near[:-1]
    return bool(near) and _PRESS.fullmatch(near[-1]) is not None


def _capital(word: str) -> bool:
    return word[0].isupper() or word.lower() in _LEADS
