"""What stands around quotation marks tells whether the words were said."""

import pytest

from winset.reading import told_as


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Had Lee said “We take half,” all would be well.", "denied"),
        ("If Ann Lee says “We take it,” the strike is over.", "denied"),
        ("Lee will say “We take it” tomorrow.", "denied"),
        ("“We take it,” Lee might say on Monday.", "denied"),
        ("Lee said “We take it” on Monday.", None),
        ("Lee said he would “never take it”.", None),
        ("“We take it,” said Lee, who will say more tomorrow.", None),
        ("“We go,” Lee had told him, Hart said.", "hearsay"),
        ("“We go,” Lee was quoted as saying by a rival.", "hearsay"),
        ("Lee reportedly said “We go” that night.", "hearsay"),
    ],
)
def test_english_words_around_the_marks(text: str, told: str | None) -> None:
    start, end = text.index("“") + 1, text.index("”")
    assert told_as(text, start, end, "en") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sollte Eva Roth „Wir gehen“ sagen, ist alles vorbei.", "denied"),
        ("Roth wird morgen „Wir gehen“ sagen.", "denied"),
        ("Hätte Roth „Wir gehen“ gesagt, wäre es vorbei.", "denied"),
        ("Wenn Roth „Wir gehen“ sagt, ist es vorbei.", "denied"),
        ("Nie habe er „Verrat“ gesagt, beteuerte Roth.", "denied"),
        ("Roth wird sagen: „Wir gehen.“", "denied"),
        ("Roth sagte angeblich: „Wir gehen.“", "hearsay"),
        ("„Wir gehen“, habe Roth ihm gesagt, so der Wirt.", "hearsay"),
        ("Roth sagte: „Wir gehen.“", None),
        ("„Wir gehen“, sagte Roth, die nicht kommen wird.", None),
        ("Roth hat „Wir gehen“ gesagt.", None),
    ],
)
def test_german_words_around_the_marks(text: str, told: str | None) -> None:
    start, end = text.index("„") + 1, text.index("“")
    assert told_as(text, start, end, "de") == told
