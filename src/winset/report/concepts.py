"""The concepts of stability as a reader meets them, the same on every page and in the terminal."""

from collections.abc import Iterable
from typing import NamedTuple

from winset.case.message import say
from winset.stability.concepts import CONCEPTS
from winset.wording.catalogue import Catalogue


class ConceptText(NamedTuple):
    """A concept's short name, its long one, and what it says of a state, after "if"."""

    short: str
    name: str
    meaning: str


def concept_text(words: Catalogue, key: str) -> ConceptText:
    """Put one concept into words."""
    name, meaning = (words.text(say(f"concept.{key}.{part}")) for part in ("name", "meaning"))
    return ConceptText(CONCEPTS[key].short, name, meaning)


def concept_texts(words: Catalogue, keys: Iterable[str]) -> dict[str, ConceptText]:
    """Put several concepts into words, in the order of the registry."""
    asked = set(keys)
    return {key: concept_text(words, key) for key in CONCEPTS if key in asked}
