"""A case begun from a text checks, and says what is to be confirmed."""

from dataclasses import replace
from pathlib import Path

import pytest
from proposals.readings import READING, TEXT

from winset.casefile import read_case
from winset.desk import Desk
from winset.errors import OutputError, WinsetError
from winset.proposals.queue import read_queue
from winset.proposals.room import Room
from winset.proposals.starter import begun, write_begun
from winset.reading import Reading, claims_of, read


def written(folder: Path) -> Path:
    made = begun({"report": READING}, "case.yaml", {"report": "A report"})
    write_begun(made, folder / "case.yaml")
    assert (made.actors, made.asked, made.reactions) == (4, 2, 2)
    return folder / "case.yaml"


def test_it_has_who_acts_what_is_asked_and_how_it_was_taken(tmp_path: Path) -> None:
    case = read_case(written(tmp_path))
    assert case.title == "A report"  # the text begins with a sentence: it has no headline
    assert case.language == "de"
    assert [actor.name for actor in case.parties] == ["Nordland", "Südland"]
    assert [issue.id for issue in case.issues] == ["demand_1", "offer_2"]
    assert [issue.name for issue in case.issues] == [
        "Forderung „Wir wollen mehr Wasser“",
        "Angebot „den Damm zu senken“",
    ]
    assert [str(option.name) for option in case.issues[1].options] == ["nein", "wie angeboten"]
    taken = {reaction.by: str(reaction.was) for reaction in case.reactions}
    assert taken == {"westland": "welcome", "ostland": "regret"}
    quoted = [piece for one in case.reactions for piece in one.evidence]
    assert {str(piece.match) for piece in quoted} == {"word for word"}
    notes = [one.note for one in (*case.issues, *case.reactions)]
    assert all(note is not None and note.startswith("Zu bestätigen") for note in notes)
    assert len(case.assumed) == 1


def test_what_is_said_stands_as_remarks_and_waits(tmp_path: Path) -> None:
    path = written(tmp_path)
    text = path.read_text(encoding="utf-8")
    assert "# - Ola Berg: Wir wollen mehr Wasser" in text
    assert len(read_queue(path).proposals) == len(READING.quotes)
    assert (tmp_path / "sources" / "report.txt").read_text(encoding="utf-8") == TEXT


def test_offers_wait_and_bind_nobody_before_they_are_accepted(tmp_path: Path) -> None:
    path = written(tmp_path)
    assert read_case(path).offers == ()
    assert "winset accept case.yaml" in path.read_text(encoding="utf-8")
    waiting = [one for one in read_queue(path).waiting if one.offer is not None]
    assert [(one.quote, one.offer and one.offer["by"]) for one in waiting] == [
        ("Wir wollen mehr Wasser", "nordland"),
        ("den Damm zu senken", "südland"),
    ]
    Room(Desk(path, history=False)).accept([one.id for one in waiting])
    offers = read_case(path).offers
    assert [offer.makers for offer in offers] == [("nordland",), ("südland",)]
    assert {str(piece.match) for offer in offers for piece in offer.evidence} == {"word for word"}


def test_a_wish_that_is_not_for_talks_is_no_reaction() -> None:
    text = READING.text.replace("dass sie weitergehen", "dass alle tanzen")
    quotes = tuple(
        replace(one, end=one.start + len("dass alle tanzen")) if one.stance == "demands" else one
        for one in READING.quotes[:4]
    )
    made = begun({"report": replace(READING, text=text, quotes=quotes)}, "case.yaml")
    assert made.reactions == 1


def test_nothing_is_written_over(tmp_path: Path) -> None:
    path = written(tmp_path)
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    made = begun({"report": READING}, "case.yaml")
    for target in (path, tmp_path / "other.yaml"):
        with pytest.raises(WinsetError, match="exists already; nothing was written"):
            write_begun(made, target)
    with pytest.raises(OutputError, match="no folder"):
        write_begun(made, tmp_path / "none" / "case.yaml")
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("text", ["x: {y", "# - ]\n'\"", "\u202e\u2028 \x85 t", "a" * 5_000])
def test_hostile_words_stay_words(tmp_path: Path, text: str) -> None:
    made = begun({"report": Reading(text, "other", (), (), ())}, "case.yaml")
    write_begun(made, tmp_path / "case.yaml")
    case = read_case(tmp_path / "case.yaml")
    assert [actor.name for actor in case.parties] == ["Party 1", "Party 2"]
    assert [issue.name for issue in case.issues] == ["Agreement"]


def test_the_founding_report_begins_a_case(shared: Path, tmp_path: Path) -> None:
    report = shared.parent / "seed" / "hanoi-article-de.txt"
    if not report.is_file():
        pytest.skip("the founding report is missing")
    made = begun({"report": read(report.read_text(encoding="utf-8"))}, "case.yaml")
    assert (made.actors, made.asked, made.reactions) == (7, 4, 5)
    write_begun(made, tmp_path / "case.yaml")
    case = read_case(tmp_path / "case.yaml")
    parties = {str(one.name) for one in case.actors if str(one.role) == "party"}
    assert parties == {"USA", "Nordkorea"}
    assert {one.by: str(one.was) for one in case.reactions} == {
        "südkorea": "regret",
        "russland": "regret",
        "deutschland": "regret",
        "china": "regret",
        "japan": "welcome",
    }
    reading = read(report.read_text(encoding="utf-8"))
    direct = [one for one in reading.quotes if one.kind == "direct"]
    assert len(direct) == 7
    assert [one for one in direct if one.speaker is None] == []
    spoken = [one for one in reading.quotes if one.speaker is not None]
    assert sum(len(claims_of(reading, one)) for one in spoken) >= 30


def test_who_praises_most_of_a_text_long_is_a_party_all_the_same() -> None:
    text = (
        "Nordland bot an, den Damm zu senken. Südland lobte das Angebot. Südland bedauerte die "
        "Lage. Südland kam zum Treffen mit Nordland. Südland blieb. Südland ging erst am Abend. "
        "Westland forderte mehr Wasser. Westland schwieg dann."
    )
    made = begun({"t": read(text, "de")}, "case.yaml")
    begin = made.text.index("parties:")
    parties = made.text[begin : made.text.index("issues:", begin)].split("observers:")[0]
    assert ("Nordland" in parties, "Südland" in parties) == (True, True)
