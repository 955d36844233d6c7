"""Add a message, or a language: what CONTRIBUTING says, done with a dummy.

A message is a pattern in `wording/english/` and a `say` where it is told. A language is a
catalogue with the same ids: what is told does not change.
"""

from places import ROOT

import winset
from winset.case.message import Message, say
from winset.wording.catalogue import Catalogue, fields
from winset.wording.english import ENGLISH

TOUCHED = ("wording/english/*.py", "where it is told")

GERMAN = Catalogue(
    "de",
    {
        "exists.some": "Ja: von {total:outcome}{other} {deals?ist es|sind es} {deals}.",
        "other-than-no-deal": " ausser keiner Einigung",
    },
    {"outcome": ("Ergebnis", "Ergebnissen")},
)


def test_a_message_is_said_and_written(monkeypatch):
    monkeypatch.setitem(
        ENGLISH.patterns, "harvest", "{farmers:actor} {farmers?brings|bring} {what}."
    )
    assert ENGLISH.text(say("harvest", farmers=1, what="hay")) == "1 actor brings hay."
    assert ENGLISH.text(say("harvest", farmers=2, what=("hay", "straw"))) == (
        "2 actors bring hay and straw."
    )


def test_another_language_writes_what_was_found():
    found = winset.analyse(winset.read_case(ROOT / "examples" / "airport" / "case.yaml"))
    (told,) = found["deal.exists"].message
    assert told.id == "exists.some"
    assert fields(GERMAN.patterns["exists.some"]) == fields(ENGLISH.patterns["exists.some"])
    kept = next(f for f in found.to_dict()["findings"] if f["id"] == "deal.exists")["message"][0]
    assert GERMAN.text(Message.from_dict(kept)) == GERMAN.text(told)
    assert GERMAN.text(told).startswith("Ja: von ")
    assert GERMAN.text(told).endswith(" sind es 57.")
