"""Score a class: what each group reached, and what was there to be reached."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from winset.case.message import say
from winset.case.rounds import rounds_of
from winset.case.types import Actor, Case
from winset.classroom.ground import Ground, Result
from winset.classroom.results import Entry, Given, Results, read_results, some_rows
from winset.errors import WinsetError
from winset.extras import extra
from winset.opening import CaseOrPath, taken
from winset.spaces.space import Progress, silent
from winset.wording.languages import LANGUAGES, catalogue, preferred


@dataclass(frozen=True)
class Group:
    """One group of the class: what it is called, what it reached, and how that ranks.

    Attributes
    ----------
    number : its place among those that were read, from 1.
    ranks : of everyone who has a vote among the same of all groups of the round; equal gains share
        a rank. Where nothing stands that was agreed, there is nothing gained.
    """

    number: int
    entry: Entry
    result: Result
    ranks: Mapping[str, int]

    @property
    def agreed(self) -> bool:
        """Whether it reached an agreement at the table."""
        return self.entry.outcome is not None

    @property
    def stands(self) -> bool:
        """Whether it reached an agreement that is approved and keeps the rules."""
        return self.result.stands

    @property
    def refused(self) -> bool:
        """Whether it reached an agreement at the table that is not approved."""
        return self.agreed and not self.result.approved

    @property
    def on_frontier(self) -> bool:
        """Whether it reached a deal than which nothing is better for all."""
        return self.result.deal and self.result.efficient is True

    def gain(self, actor: str) -> float:
        """Return what an actor gained over no deal: nothing where nothing stands."""
        return self.result.gains[actor] if self.stands else 0.0

    def __repr__(self) -> str:
        label = repr(self.entry.label) if self.entry.label else str(self.number)
        if not self.agreed:
            return f"<Group {label}: no deal>"
        reached = "agreed" if self.result.deal else "agreed, no deal by the points"
        gains = ", ".join(f"{name} {gain:+g}" for name, gain in self.result.gains.items())
        return f"<Group {label}: {reached}; {gains}>"


@dataclass(frozen=True)
class Scored:
    """A class, scored.

    Attributes
    ----------
    case : the exercise.
    results : the sheet as it was read; `results.faults` tells of the rows that were left out.
    groups : in the order of the sheet.
    ground : what there was to be reached.
    """

    case: Case
    results: Results
    groups: tuple[Group, ...]
    ground: Ground

    @property
    def agreements(self) -> tuple[Group, ...]:
        """The groups that reached one that is approved and keeps the rules."""
        return tuple(group for group in self.groups if group.stands)

    @property
    def voters(self) -> tuple[Actor, ...]:
        """Everyone who has a vote: the parties first, then those who approve."""
        return tuple(self.case.actor(name) for name in self.ground.names)

    def __len__(self) -> int:
        return len(self.groups)

    def __repr__(self) -> str:
        return (
            f"<Scored {self.case.title!r}: {len(self.groups)} groups, "
            f"{len(self.agreements)} agreements, {len(self.results.faults)} faults>"
        )

    def _repr_html_(self) -> str:
        """Show the first groups in a notebook."""
        from winset.classroom.document import Telling, document
        from winset.report.debrief_page import debrief_table

        return debrief_table(document(self, Telling.of(self)))

    def rows(self) -> list[dict[str, Any]]:
        """Return the table: a dict for each group, numbers as numbers, None where there is none."""
        from winset.classroom.table import table

        return table(self)

    def page(self, language: str | None = None, *, anonymous: bool = False) -> str:
        """Return the debrief as one HTML page; `anonymous`: without any name."""
        from winset.classroom.document import Telling, document
        from winset.report.debrief_page import debrief_page

        return debrief_page(document(self, Telling.of(self, language, anonymous=anonymous)))

    def frame(self) -> Any:
        """Return the table as a pandas frame: a row for each group, a typed column for each figure.

        Raises
        ------
        WinsetError
            pandas is not installed; `rows` needs no library.
        """
        return extra("pandas", "A data frame").DataFrame(self.rows())


def score(
    case: CaseOrPath,
    given: Given,
    *,
    language: str | None = None,
    round_number: int = 1,
    ground: Ground | None = None,
    progress: Progress = silent,
) -> Scored:
    """Score the results of a class that negotiated a case.

    Parameters
    ----------
    case : the exercise, or its path; everyone who has a vote is scored.
    given : a CSV or XLSX file, a data frame, or a list of dicts: a row for each group, with an
        option for each issue. Where nothing is filled in, or a cell says so, there is no deal.
    language : of what is told of a sheet that cannot be read; the case's if not said.
    round_number : where the scores of the case change by rounds, the one that is scored: rows
        that say another one are left out.
    ground : of the same case and round, where several classes are scored.
    progress : called with (stage, share done).

    Raises
    ------
    ValueError
        There is no such language.
    CaseFileError
        The sheet cannot be read at all.
    WinsetError
        Someone who has a vote is not scored, or no row could be read.

    Notes
    -----
    Exact. Where the outcomes are listed, O(n_outcomes * n_parties) for each different agreement.
    """
    if language is not None and language not in LANGUAGES:
        known = ", ".join(f"'{tag}'" for tag in LANGUAGES)
        raise ValueError(f"unknown language '{language}'; expected {known}")
    case = taken(case)
    words = catalogue(preferred([language, case.language]))
    ground = ground or Ground.of(
        case.in_language(language or case.language),
        language=language,
        round_number=round_number,
        progress=progress,
    )
    results = read_results(case, given, words)
    if rounds_of(case) > 1:
        results = of_round(results, round_number)
    elif round_number > 1:
        told_once = say("class.assumed.no-rounds", round=round_number)
        results = replace(results, assumed=(*results.assumed, told_once))
    if not results.entries:
        faults = [str(fault.problem(results.file, words)) for fault in results.faults]
        told = words.text(say("class.error.nothing", file=results.file))
        raise WinsetError("\n".join([*faults, told]))
    made: dict[bytes, Result] = {}
    found = []
    for place, entry in enumerate(results.entries):
        key = b"" if entry.outcome is None else ground.space.encode(entry.outcome).tobytes()
        if key not in made:
            made[key] = ground.result(entry.outcome)
        found.append(made[key])
        progress("scoring groups", (place + 1) / len(results.entries))
    ranks = _ranks(ground.names, results.entries, found)
    groups = tuple(
        Group(number, entry, result, rank)
        for number, (entry, result, rank) in enumerate(
            zip(results.entries, found, ranks, strict=True), 1
        )
    )
    return Scored(ground.case, results, groups, ground)


def of_round(results: Results, number: int) -> Results:
    """Keep what the sheet says of one round; where it says no round, a row counts in all."""
    kept = tuple(entry for entry in results.entries if _in(entry.round, number))
    faults = tuple(fault for fault in results.faults if _in(fault.round, number))
    unsaid = [entry.line for entry in kept if not re.search(r"[0-9]", entry.round)]
    left = len(results.entries) + len(results.faults) - len(kept) - len(faults)
    told = []
    if left:
        told.append(say("class.assumed.rounds", n=left, round=number))
    if unsaid:
        told.append(say("class.assumed.no-round", rows=some_rows(unsaid)))
    return replace(results, entries=kept, faults=faults, assumed=(*results.assumed, *told))


def _in(said: str, number: int) -> bool:
    found = re.search(r"[0-9]+", said)
    return found is None or int(found[0]) == number


def _ranks(
    names: Sequence[str], entries: Sequence[Entry], results: Sequence[Result]
) -> list[dict[str, int]]:
    """Rank each actor's gains among those of the same round; equal ones share a rank."""
    ranks: list[dict[str, int]] = [{} for _ in entries]
    for turn in {entry.round for entry in entries}:
        places = [place for place, entry in enumerate(entries) if entry.round == turn]
        for name in names:
            held = [results[k].gains[name] if results[k].stands else 0.0 for k in places]
            first = {gain: rank for rank, gain in reversed(list(enumerate(sorted(held)[::-1], 1)))}
            for place, gain in zip(places, held, strict=True):
                ranks[place][name] = first[gain]
    return ranks
