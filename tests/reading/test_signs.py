"""Words around a passage that speak against taking it as said, done or meant."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from winset.reading import Mention, Quote, Reading, Signs, read


def reading(text: str) -> Reading:
    """Read a text; in one sentence the rules need not tell the language."""
    german = re.search(r"[äöüß„»]|\b(?:bot|rede|Laut|Bietet|Niemand)\b", text)
    return read(text, "de" if german else "en")


def signs(text: str, words: str) -> tuple[Signs, int, int]:
    start = text.index(words)
    return Signs(reading(text)), start, start + len(words)


@pytest.mark.parametrize(
    ("text", "words", "sign"),
    [
        ("“The deal is done” is not what Voss said.", "The deal is done", "not"),
        ("Voss was misquoted as saying “it is done”.", "it is done", "misquoted"),
        ("Mr Holm quoted the chancellor: “Nobody leaves.”", "Nobody leaves.", "quoted"),
        ("Did Holm say “we sign”?", "we sign", "Did"),
        ("Had Holm said “we sign”, Lund would have left.", "we sign", "would"),
        ("Niemand habe gesagt, man werde zahlen, so Ruiz.", "man werde zahlen", "Niemand"),
        ("Voss sei falsch zitiert worden: »Wir gehen.«", "Wir gehen.", "falsch"),
        ("„Wir zahlen“, sagte Berg, die nicht kam.", "Wir zahlen", None),
        ("“We sign,” said Holm, who never came.", "We sign,", None),
        ("Holm said the plan would not hold, and left.", "the plan would not hold", None),
        ("“Will we sign?” asked Holm.", "Will we sign?", None),
        ("“We sign,” Holm said.", "We sign,", None),
    ],
)
def test_what_stands_beside_words(text: str, words: str, sign: str | None) -> None:
    looked, start, end = signs(text, words)
    found = looked.beside(start, end)
    assert (found is None) == (sign is None)
    assert sign is None or (found is not None and found.startswith(sign))


@pytest.mark.parametrize(
    ("text", "words", "two"),
    [
        ("Laut Holm sagte Lund: „Wir gehen.“", "Wir gehen.", ("Laut", "sagte")),
        ("According to Holm, Lund wrote: “We leave.”", "We leave.", ("According", "wrote")),
        ("The Times reported that Hart had threatened: “We go.”", "We go.", ("reported",)),
        ("Laut Holm: „Wir gehen.“", "Wir gehen.", None),
        ("Holm said: “We leave.”", "We leave.", None),
    ],
)
def test_two_who_tell(text: str, words: str, two: tuple[str, ...] | None) -> None:
    looked, start, end = signs(text, words)
    found = looked.tellers(start, end)
    assert (found is None) == (two is None)
    assert two is None or (found is not None and found[: len(two)] == two)


@pytest.mark.parametrize(
    ("text", "words", "cut"),
    [
        ("Man rede, wenn Verdi verzichte, so Brandt.", "wenn Verdi verzichte", True),
        ("Lind said the offer was dead, said Hart.", "the offer was dead, said Hart", True),
        ("As the Post reported, Hart left.", "As the Post reported", True),
        ("Wenn Verdi verzichte, rede man, so Brandt.", "Wenn Verdi verzichte", False),
        ("“and we will pay,” said Hart.", "and we will pay,", False),
        ("Hart said that they would pay.", "that they would pay", False),
    ],
)
def test_a_clause_of_another(text: str, words: str, cut: bool) -> None:
    looked, start, end = signs(text, words)
    assert looked.cut(start, end) is cut


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Holm offered six percent.", None),
        ("Holm almost offered six percent.", "almost"),
        ("Holm bot sechs Prozent an.", None),
        ("Holm bot beinahe sechs Prozent an.", "beinahe"),
        ("Imagine Holm offered six percent.", "Imagine"),
        ("Holm offered six percent. Holm took the offer back.", "took"),
        ("Holm bot sechs Prozent an. Das Angebot ist vom Tisch.", "vom Tisch"),
        ("Bietet Holm sechs Prozent?", "Bietet"),
    ],
)
def test_what_is_not_done_or_does_not_stand(text: str, sign: str | None) -> None:
    looked = Signs(reading(text))
    end = text.index(".") + 1 if "." in text else len(text)
    found = looked.undone(0, end)
    assert (found is None) == (sign is None)
    assert sign is None or (found is not None and found.startswith(sign))


def test_what_is_left_open_or_is_not() -> None:
    looked, start, end = signs("Holm would welcome it only later.", "Holm would welcome it")
    assert looked.unsettled(start, end) == "would"
    assert looked.unreal(start, end) == "would"
    looked, start, end = signs("Bolivien hätte es angenommen.", "Bolivien hätte es angenommen.")
    assert looked.unreal(start, end) == "hätte"
    looked, start, end = signs("Holm welcomed it.", "Holm welcomed it.")
    assert looked.unsettled(start, end) is None
    assert looked.unreal(start, end) is None


@pytest.mark.parametrize(
    ("text", "words", "thing"),
    [
        ("Lind said the offer, if real, stood.", "the offer", True),
        ("Lind said it stood.", "Lind", False),
        ("Nach offiziellen Angaben kämen fünf.", "offiziellen Angaben", True),
        ("Als Begründung heißt es, fünf kämen früher.", "Begründung", True),
        ("Die Gewerkschaft sagte, fünf kämen.", "Die Gewerkschaft", False),
        ("Die »Zeit« meldete, fünf kämen.", "Die »Zeit«", False),
        ("die „neue Ära bei den Schiffen“, erklärte Holm", "die „neue Ära bei den Schiffen“", True),
    ],
)
def test_a_thing_says_nothing(text: str, words: str, thing: bool) -> None:
    looked, start, end = signs(text, words)
    assert looked.thing(start, end) is thing


def test_a_word_or_a_colon_leads_to_what_is_said() -> None:
    for text, led in (
        ("Holm: „Wir gehen früher.“", True),
        ("„Wir gehen früher“, sagte Holm.", True),
        ("Holm sagte das. Man gehe früher. Man habe es geprüft.", False),
    ):
        read_ = reading(text)
        quotes = [one for one in read_.quotes if one.speaker is not None]
        assert quotes
        assert Signs(read_).led(quotes[-1]) is led


def test_other_languages_are_not_looked_at() -> None:
    text = "« Nous signons », n'a jamais dit Holm."
    looked = Signs(replace(read(text, "en"), language="fr"))
    assert looked.beside(2, 5) is None
    assert looked.tellers(2, 5) is None
    assert not looked.cut(2, 5)
    assert looked.undone(2, 5) is None
    assert not looked.thing(2, 5)


@pytest.mark.parametrize(
    ("text", "words", "known"),
    [
        ("„Wir gehen früher“, sagte Anna Holm.", "Anna Holm", True),
        ("Die Gewerkschaft sagte, man gehe früher.", "Die Gewerkschaft", True),
        ("Norwegen sagte, man gehe früher.", "Norwegen", True),
        ("Die NASA sagte, man gehe früher.", "Die NASA", True),
        ("Besondere Hürden sagten, man gehe früher.", "Besondere Hürden", False),
    ],
)
def test_what_can_speak_is_known(text: str, words: str, known: bool) -> None:
    read_ = reading(text)
    start = text.index(words)
    mentions = [one.speaker for one in read_.quotes if one.speaker is not None]
    who = mentions[0] if mentions else Mention(start, start + len(words), words)
    assert Signs(read_).known(who) is known


def test_who_stands_far_off_may_be_another() -> None:
    near, far = (
        "Holm sagte, {}man gehe früher.",
        "weil im Hafen seit Wochen schon alles stillsteht, ",
    )
    for between, expected in (("", False), (far * 2, True)):
        text = near.format(between)
        start = text.index("man gehe")
        quote = Quote(start, len(text) - 1, "indirect", Mention(0, 4, "Holm"))
        assert Signs(reading(text)).far(quote) is expected
