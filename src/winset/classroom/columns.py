"""Which column of a result sheet holds what, found by its headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from winset.case.types import Case
from winset.classroom.cells import plain, same, spellings
from winset.formats.spreadsheet.grid import Grid

LOOKED_AT = 40
"""Rows among which the headings are looked for: titles may stand above them."""
GROUP = {"pair", "pairs", "group", "team", "dyad", "table", "no", "nr", "number", "id", "case"}
GROUP |= {"pair no", "pair number", "group no", "group number", "team no", "pair id", "group id"}
GROUP |= {"paar", "gruppe", "tisch", "nummer", "paarung", "gruppennummer", "gruppe nr", "paar nr"}
GROUP |= {"groupe", "binome", "paire", "equipe", "numero", "n"}
NAMES = {"names", "name", "students", "student", "participants", "negotiators", "members"}
NAMES |= {"namen", "studierende", "teilnehmer", "teilnehmende", "mitglieder"}
NAMES |= {"noms", "nom", "etudiants", "etudiantes", "participantes", "membres"}
ROUND = {"round", "session", "runde", "durchgang", "termin", "tour", "manche", "seance"}
AGREED = {"deal", "agreement", "agreed", "agreement reached", "deal reached", "result", "outcome"}
AGREED |= {"einigung", "abschluss", "ergebnis", "einigung erzielt", "accord", "resultat"}
FIRST = (
    *("first offer", "opening offer", "initial offer"),
    *("erstes angebot", "eroffnungsangebot", "erste forderung"),
    *("premiere offre", "offre initiale", "offre d ouverture"),
)
FILLERS = {"by", "of", "for", "from", "on", "von", "fur", "zu", "de", "du", "des", "pour", "sur"}


@dataclass
class Columns:
    """What the columns of one sheet hold, each by its place.

    Attributes
    ----------
    head : the row of the headings.
    issues, parties : by id; a party's column holds the names of who played it.
    group, names, round, agreed : None where there is no such column.
    first : of a party's first offer on an issue.
    double : columns whose heading names an issue once more.
    again : headings that stand once more, of all other columns that are read.
    unread : headings of all other columns.
    """

    head: int
    issues: dict[str, int] = field(default_factory=dict)
    parties: dict[str, int] = field(default_factory=dict)
    group: int | None = None
    names: int | None = None
    round: int | None = None
    agreed: int | None = None
    first: dict[tuple[str, str], int] = field(default_factory=dict)
    double: dict[int, str] = field(default_factory=dict)
    again: list[str] = field(default_factory=list)
    unread: dict[str, int] = field(default_factory=dict)


def find_columns(grid: Grid, case: Case) -> Columns:
    """Return the columns under the row of headings: that which names the most issues."""
    rows = range(min(len(grid.rows), LOOKED_AT))
    made = [columns_of(grid, row, case) for row in rows]
    return max(made, key=lambda one: (len(one.issues), len(one.parties), -one.head))


def columns_of(grid: Grid, row: int, case: Case) -> Columns:
    """Read one row as headings. Whatever names an issue is that issue; merged ones count once."""
    found = Columns(row)
    issues = [(issue.id, issue.name) for issue in case.issues]
    parties = [(party.id, party.name) for party in case.parties]
    before = ""
    for place, cell in enumerate(grid.rows[row]):
        # Only in a workbook can cells be merged.
        text, merged = cell.text, grid.sheet is not None and cell.text == before
        before = text
        if not text or merged:
            continue
        issue, party, word = same(text, issues), same(text, parties), plain(text)
        offer = first_offer(word, parties, issues)
        if issue is not None:
            if issue in found.issues:
                found.double[place] = text
            found.issues.setdefault(issue, place)
        elif offer is not None:
            if found.first.setdefault(offer, place) != place:
                found.again.append(text)
        elif party is not None:
            if found.parties.setdefault(party, place) != place:
                found.again.append(text)
        elif not _named(found, text, place):
            found.unread[text] = place
    return found


def _named(found: Columns, text: str, place: int) -> bool:
    """Note a column that is known by a word; whether it was."""
    word = plain(text)
    kinds: Mapping[str, set[str]] = {
        "group": GROUP,
        "names": NAMES,
        "round": ROUND,
        "agreed": AGREED,
    }
    for kind, words in kinds.items():
        if word in words:
            if getattr(found, kind) is None:
                setattr(found, kind, place)
            else:
                found.again.append(text)
            return True
    return False


def first_offer(
    word: str, parties: Sequence[tuple[str, str]], issues: Sequence[tuple[str, str]]
) -> tuple[str, str] | None:
    """Return whose first offer on which issue a heading names: "first offer North Price"."""
    start = next((start for start in FIRST if word.startswith(f"{start} ")), None)
    if start is None:
        return None
    rest = [part for part in word[len(start) :].split() if part not in FILLERS]
    for party, party_words in _ways(parties):
        for issue, issue_words in _ways(issues):
            if rest in (party_words + issue_words, issue_words + party_words):
                return party, issue
    return None


def _ways(known: Sequence[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    for key, name in known:
        for text in (key, *spellings(name)):
            yield key, [part for part in plain(text).split() if part not in FILLERS]
