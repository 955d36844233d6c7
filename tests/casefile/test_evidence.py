"""Quotes looked up in their source: word for word, made alike, ambiguous, missing."""

import unicodedata

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from winset.case.types import Match
from winset.casefile.evidence import CONTEXT, Found, SourceText

TEXT = """The talks ended at noon. "We could live with a low dam," the minister said,
"but not with a high one." The com-
promise was rejected. A well-known engineer of the cross-border com-
mission called it re\u00adgret\u00adtable. They met in the café at 10\u00a0a.m. \u2014 and parted.
"""


def found(quote: str, text: str = TEXT) -> Found:
    one = SourceText(text).find(quote)
    assert one is not None
    return one


def passage(quote: str, text: str = TEXT) -> str:
    one = found(quote, text)
    return text[one.position : one.position + one.length]


def test_word_for_word() -> None:
    one = found("We could live with a low dam")
    assert one.match is Match.VERBATIM
    assert one.position == TEXT.index("We could")
    assert one.length == len("We could live with a low dam")
    assert one.before == 'The talks ended at noon. "'
    assert one.after.startswith('," the minister said, "but not with a high one."')


@pytest.mark.parametrize(
    ("quote", "stands_as"),
    [
        ("\u201cWe could live with a low dam,\u201d the", '"We could live with a low dam," the'),
        ("\u201eWe could live", '"We could live'),
        ("\u00abWe could", '"We could'),
        ('minister said, "but not', 'minister said,\n"but not'),
        ("the   minister\tsaid", "the minister said"),
        ("The compromise was rejected", "The com-\npromise was rejected"),
        ("The com- promise was", "The com-\npromise was"),
        ("A well\u2010known engineer", "A well-known engineer"),
        ("A wellknown engineer", "A well-known engineer"),
        ("cross\u2011border commission", "cross-border com-\nmission"),
        ("it regrettable.", "it re\u00adgret\u00adtable."),
        ("regret\u200btable", "re\u00adgret\u00adtable"),
        ("at 10 a.m. - and", "at 10\u00a0a.m. \u2014 and"),
        ("at 10 a.m. \u2013 and parted", "at 10\u00a0a.m. \u2014 and parted"),
        (unicodedata.normalize("NFD", "the café at"), "the café at"),
    ],
)
def test_made_alike(quote: str, stands_as: str) -> None:
    one = found(quote)
    assert one.match is Match.NORMALISED
    assert passage(quote).strip('"') == stands_as.strip('"')
    assert one.position == TEXT.index(passage(quote))


def test_a_decomposed_source_is_cut_after_its_accent() -> None:
    text = unicodedata.normalize("NFD", "Ils sont au café, dit-il.")
    assert passage("au café", text) == unicodedata.normalize("NFD", "au café")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("won\u2019t sign", "won't sign"),
        ("won't sign", "won\u2018t sign"),
        ("the US\u2013North talks", "the US-North talks"),
        ("wait \u2026 and see", "wait ... and see"),
        ("the \ufb01nal text", "the final text"),
        ("no\u2028deal\u2029today", "no deal today"),
        ("x\r\ny z", "x y z"),
    ],
)
def test_other_typography(text: str, quote: str) -> None:
    assert passage(quote, text) == text


def test_white_space_around_a_quote_does_not_count() -> None:
    assert found("  We could live\n").match is Match.VERBATIM


@pytest.mark.parametrize("quote", ["the", "com", " a "])
def test_a_quote_that_stands_twice_is_ambiguous(quote: str) -> None:
    assert found(quote).match is Match.AMBIGUOUS


def test_a_quote_that_stands_twice_after_making_alike_is_ambiguous() -> None:
    one = found("low  dam", "a low\ndam and a low dam")
    assert (one.match, one.position) == (Match.AMBIGUOUS, 2)


@pytest.mark.parametrize("quote", ["", "   ", "\u00ad", "---", "\u2014 \u2014", "zebra"])
def test_what_is_not_there_is_not_found(quote: str) -> None:
    assert SourceText(TEXT).find(quote) is None


@pytest.mark.parametrize(
    "quote",
    [
        "we could live with a low dam",  # another case is another quote
        "We could live with a high dam",
        "We could live with low dam",
        "We couldlive with",
        "10 am",
    ],
)
def test_other_words_are_not_made_alike(quote: str) -> None:
    assert SourceText(TEXT).find(quote) is None


def test_context_is_cut_and_in_one_line() -> None:
    text = "before \n" * 100 + "HERE" + " after\n" * 100
    one = found("HERE", text)
    assert 0 < len(one.before) <= CONTEXT
    assert 0 < len(one.after) <= CONTEXT
    # One space between words, and one where the quote's neighbours stand apart from it.
    assert one.before == "before " * len(one.before.split())
    assert one.after == " after" * len(one.after.split())
    assert (found("The talks").before, found("and parted.").after) == ("", "")


@pytest.mark.parametrize(
    ("quote", "nearest"),
    [
        ("but not with a tall one", '"but not with a high one."'),
        ("We could well live with a low dam", '"We could live with a low dam," the'),
        ("We culd live wiht a low dam", '"We could live with a low dam,"'),
        ("the minster said", "the minister said,"),
        ("ended at midnight", "ended at noon."),
        ("zebras graze quietly", None),
        ("x", None),
    ],
)
def test_the_nearest_passage(quote: str, nearest: str | None) -> None:
    assert SourceText(TEXT).nearest(quote) == nearest


def test_the_nearest_passage_far_down_a_long_source() -> None:
    filler = "The weather was fair and nothing else was said that day. " * 2_000
    source = SourceText(filler + "We could live with a low dam. " + filler)
    assert source.nearest("We can live with a low dam.") == "We could live with a low dam."


def test_a_long_passage_is_shown_from_where_it_begins_to_differ() -> None:
    words = [f"word{k}" for k in range(300)]
    said = [*words[:150], "never", *words[151:]]
    shown = SourceText(" ".join(words)).nearest(" ".join(said))
    assert shown is not None
    assert shown.startswith("… word144 word145 word146 word147 word148 word149 word150 word151")
    assert len(shown) <= 160


def test_a_source_shorter_than_the_quote_and_an_empty_one() -> None:
    assert SourceText("live with a low dam").nearest("we could live with a low dam") == (
        "live with a low dam"
    )
    assert SourceText("").nearest("a low dam") is None
    assert SourceText("").find("a low dam") is None


words = st.text(alphabet="abcdeé", min_size=1, max_size=6)
marks = st.sampled_from([" ", "\n", ", ", ". ", "-", "-\n", " \u2014 ", ' "', '" ', "'", "\u00a0"])
texts = st.lists(st.tuples(words, marks), min_size=1, max_size=25).map(
    lambda pairs: "".join(word + mark for word, mark in pairs)
)


@st.composite
def text_and_part(draw: st.DrawFn) -> tuple[str, str]:
    text = draw(texts)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    return text, text[start:end]


def curly(text: str) -> str:
    return text.replace('"', "\u201d").replace("'", "\u2019")


def straight_dashes(text: str) -> str:
    return text.replace("\u2014", "-").replace("-", "\u2010")


def one_line(text: str) -> str:
    return " ".join(text.split())


def hyphenated(text: str) -> str:
    return "".join(
        f"{character}-\n" if k % 3 == 1 and text[k : k + 2].isalpha() and k + 1 < len(text)
        else character
        for k, character in enumerate(text)
    )  # fmt: skip


def soft_hyphens(text: str) -> str:
    return "\u00ad".join(text)


def decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


MANGLINGS = [curly, straight_dashes, one_line, hyphenated, soft_hyphens, decomposed]


@pytest.mark.slow
@settings(derandomize=True, max_examples=300, deadline=None)
@given(text_and_part())
def test_any_part_of_a_text_is_found_in_it(pair: tuple[str, str]) -> None:
    text, part = pair
    assume(any(map(str.isalnum, part)))
    one = found(part, text)
    assert one.match in {Match.VERBATIM, Match.AMBIGUOUS}
    assert text[one.position : one.position + one.length] == part.strip()
    assert one.position == text.index(part.strip())


@pytest.mark.slow
@settings(derandomize=True, max_examples=400, deadline=None)
@given(text_and_part(), st.lists(st.sampled_from(MANGLINGS), max_size=3))
def test_any_part_is_found_after_typographic_mangling(pair, manglings) -> None:
    text, part = pair
    assume(any(character.isalpha() for character in part))
    quote = part
    for mangle in manglings:
        quote = mangle(quote)
    assert SourceText(text).find(quote) is not None
    mangled_text = text
    for mangle in manglings:
        mangled_text = mangle(mangled_text)
    assert SourceText(mangled_text).find(part) is not None


TWICE = "We talked. We agreed on water, they said. Nobody agreed on water; we\nagreed on power."


@pytest.mark.parametrize(
    ("prefix", "suffix", "place"),
    [
        ("We", None, TWICE.index("agreed on water")),
        ("Nobody", None, TWICE.rindex("agreed on water")),
        (None, "; we", TWICE.rindex("agreed on water")),
        ("Nobody  ", ";", TWICE.rindex("agreed on water")),
        ("\u201eWe", None, None),
        ("Somebody", None, None),
    ],
)
def test_what_stands_beside_tells_which_place_is_meant(
    prefix: str | None, suffix: str | None, place: int | None
) -> None:
    one = SourceText(TWICE).find("agreed on water", prefix, suffix)
    assert (None if one is None else one.position) == place
    assert one is None or one.match is Match.VERBATIM


def test_what_stands_beside_may_be_written_otherwise() -> None:
    text = "He said \u201cno\u201d.\nShe said \u201dno\u201c."
    one = SourceText(text).find("no", 'She said "')
    assert one is not None
    assert (one.match, one.position) == (Match.VERBATIM, text.rindex("no"))


@given(st.text("ab ", min_size=1, max_size=60), st.data())
@settings(max_examples=60)
def test_a_selector_leads_back_to_its_place_or_says_that_none_does(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip() == text[start:end])
    source = SourceText(text)
    prefix, suffix = source.selector(start, end)
    one = source.find(text[start:end], prefix, suffix)
    assert one is not None
    assert one.match is Match.AMBIGUOUS or one.position == start
