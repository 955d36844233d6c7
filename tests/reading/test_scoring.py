"""The measure of the labelled texts is itself held to what it says."""

from reading.scoring import Label, Score, overlap
from winset.reading import read


def test_overlap_is_the_share_of_what_either_has():
    assert overlap((0, 10), (0, 10)) == 1
    assert overlap((0, 10), (5, 15)) == 5 / 15
    assert overlap((0, 10), (20, 30)) == 0


def test_a_label_is_found_once():
    text = "The clerk said the ferry would run."
    reading = read(text, "en")
    start = text.index("the ferry")
    label = Label(start, len(text) - 1, "indirect", (0, 9))
    score = Score()
    score.add([label, label], reading)
    assert (score.labelled, score.proposed, score.found, score.right) == (2, 1, 1, 1)
    assert score.quotes == 2 / 3
