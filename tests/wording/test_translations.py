"""German and French have every message, say it with the same arguments, and leave no English."""

import re

import pytest

from winset.case.message import Message
from winset.wording import french, german
from winset.wording.catalogue import fields, split
from winset.wording.english import ENGLISH
from winset.wording.languages import LANGUAGES, catalogue
from wording.test_catalogue import sample

OTHERS = [tag for tag in LANGUAGES if tag != "en"]
WORDS = re.compile(
    r"\b(the|of|and|or|which|that|this|with|from|would|is|are|not|nobody|each|every|whether|has|"
    r"have|it|its|by|if|deal|issue|draws?|outcomes?|statements?)\b"
)
"""Words of English that are none of German or French, in lower case."""
NAMES = re.compile(r"[Hh]it-and-run|--\w+|“?winset \w+|\bno_deal:|\bowner:|\birreversible:")
"""Names, commands and keys of a case file, which are the same in every language."""


def outside(pattern: str) -> str:
    """A pattern without its fields, but with the words that a number chooses between."""
    parts = [
        part if isinstance(part, str) else f" {part['one'] or ''} {part['many'] or ''} "
        for part in split(pattern)
    ]
    return NAMES.sub(" ", "".join(parts))


TITLE = "cite.program"
"""The title of a work stays as it is."""


@pytest.mark.parametrize("tag", OTHERS)
def test_a_language_has_the_same_messages_with_the_same_arguments(tag):
    patterns = catalogue(tag).patterns
    assert set(patterns) == set(ENGLISH.patterns)
    other = [key for key in patterns if fields(patterns[key]) != fields(ENGLISH.patterns[key])]
    assert not other


@pytest.mark.parametrize("room", [german, french])
def test_no_id_stands_in_two_files(room):
    keys = [key for file in room.FILES for key in file]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_message_can_be_written(tag):
    words = catalogue(tag)
    known = {*words.nouns, *words.joiners, *words.last, "quoted", "short", "figure", "cap", "bare"}
    for key, pattern in words.patterns.items():
        parts = [part for part in split(pattern) if not isinstance(part, str)]
        ways = {how for part in parts for how in (part["how"] or "").split(",") if how}
        assert ways <= known, key
        args = {part["name"]: sample(part, words) for part in parts}
        text = words.text(Message(key, args))
        assert text, key
        assert "{" not in text, key
        assert "  " not in text, key


@pytest.mark.parametrize("tag", OTHERS)
def test_no_word_of_english_is_left(tag):
    own = {"de": set(), "fr": {"issue"}}[tag]
    found = {
        key: hits
        for key, pattern in catalogue(tag).patterns.items()
        if key != TITLE and (hits := set(WORDS.findall(outside(pattern))) - own)
    }
    assert not found


def test_french_spaces_and_quotation_marks():
    for key, pattern in catalogue("fr").patterns.items():
        text = outside(pattern)
        assert "'" not in text, key
        assert not re.search(r"[\w»)}][;!?](?!\w)|\w«| [;:!?%»]|« ", NAMES.sub("", pattern)), key
        assert "“" not in text, key
        assert "„" not in text, key


def test_german_quotation_marks_and_spaces():
    for key, pattern in catalogue("de").patterns.items():
        assert pattern.count("„") == pattern.count("“"), key
        assert "”" not in pattern, key
        assert not re.search(r"\d %| [;:!?]", pattern), key
