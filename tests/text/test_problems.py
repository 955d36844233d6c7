"""The nearest match, and words quoted in a problem."""

import unicodedata

import pytest

from winset.text.problems import nearest, quoted
from winset.text.shown import look_alike, odd_space


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("cafe\u0301", "café", "but has U+0065 (latin small letter e) here, U+00E9 "
         "(latin small letter e with acute) there"),
        ("New\u00a0York", "New York", "but has U+00A0 (no-break space) here, U+0020 (space) there"),
        ("a\u200bb", "ab", "but has U+200B (zero width space) here, U+0062 "
         "(latin small letter b) there"),
    ],
)  # fmt: skip
def test_words_that_look_the_same_are_told_apart(word: str, known: str, said: str) -> None:
    assert look_alike(word, known)
    assert nearest(word, [known]) == f"; it looks like {quoted(known)}, {said}"


def test_a_single_word_is_not_said_twice() -> None:
    assert nearest("gazete", ["gazette"]) == "; did you mean 'gazette'?"
    assert nearest("x", ["gazette"]) == " (expected: 'gazette')"
    both = "; did you mean 'gazette'? (expected: 'gazette', 'paper')"
    assert nearest("gazete", ["gazette", "paper"]) == both


def test_a_space_of_another_kind_is_shown_at_the_ends_of_a_quotation() -> None:
    assert quoted("\u00a0a b") == "'<U+00A0>a b'"
    assert quoted("a\u200bb") == "'a<U+200B>b'"
    odd = [chr(c) for c in range(0x3001) if unicodedata.category(chr(c)) == "Zs" and c != 0x20]
    assert all(odd_space(one) == one for one in odd)
    assert odd_space(" \t\n") is None
