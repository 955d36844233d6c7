"""`compare`: two versions of a case, worked through one change at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from winset.analysis.compare.alignment import Aligned, aligned
from winset.analysis.compare.document import (
    Cause,
    ChangeMade,
    Comparison,
    Move,
    VersionTold,
)
from winset.analysis.compare.measures import (
    Figures,
    Key,
    difference,
    figures_of_case,
)
from winset.analysis.compare.moves import contradictory, moves_between, strongest, verdict
from winset.analysis.compare.objects import compare_objects, settings_of_object
from winset.analysis.compare.steps import Edit, Way
from winset.analysis.compare.told import Teller, change_made, renaming
from winset.analysis.result import Analysis
from winset.analysis.run import analyse
from winset.analysis.settings import Settings
from winset.case.message import Told, say
from winset.case.types import Case
from winset.spaces.space import Progress, silent

Version = Case | Analysis | Mapping[str, Any]


def compare(
    old: Version,
    new: Version,
    settings: Settings | None = None,
    *,
    progress: Progress = silent,
) -> Comparison:
    """Say what changed between two versions of a case, what that moved, and which change moved it.

    Parameters
    ----------
    old, new : cases; or analyses, or the objects saved of them. Only between two cases can the
        changes be made one at a time.
    settings : as for `analyse`, the same for both; of saved objects theirs count.
    progress : called with (stage, share done).

    Raises
    ------
    CaseError
        A case makes no sense, see `Case.validate`.
    ValueError
        A mapping is no analysis object, or of a format that is not read; `settings.account` is
        not an account of both versions.

    Notes
    -----
    The same seed is used throughout, and random numbers depend on the seed and the actor alone, so
    chance cancels as far as it can. Twice as many analyses as there are changes, without what hangs
    on single candidates (roads, carriers, questions).
    """
    if isinstance(old, Case) and isinstance(new, Case):
        return _Cases.of(old, new, settings or Settings()).compared(progress)
    chosen = settings
    for version in (old, new):
        if chosen is None and not isinstance(version, Case):
            chosen = settings_of_object(_plain(version))
    objects = [
        analyse(version, chosen, progress=progress).to_dict()
        if isinstance(version, Case)
        else _plain(version)
        for version in (old, new)
    ]
    kinds = ["case" if isinstance(version, Case) else "object" for version in (old, new)]
    return compare_objects(objects[0], objects[1], kinds, settings)


def _plain(version: Analysis | Mapping[str, Any]) -> Mapping[str, Any]:
    return version.to_dict() if isinstance(version, Analysis) else version


@dataclass
class _Cases:
    """Two cases, the steps between them, and the figures on the way."""

    versions: Aligned
    settings: Settings
    way: Way
    steps: list[tuple[Edit, ...]]
    before: Figures = field(default_factory=dict)
    after: Figures = field(default_factory=dict)
    between: list[Figures] = field(default_factory=list)
    """After each step, the last one being `after`."""
    alone: list[Figures | None] = field(default_factory=list)
    """With each step alone."""
    best: tuple[Mapping[str, str] | None, Mapping[str, str] | None] = (None, None)

    @classmethod
    def of(cls, old: Case, new: Case, settings: Settings) -> _Cases:
        for case in (old, new):
            case.validate()
            if settings.account is not None and settings.account not in case.accounts:
                raise ValueError(f"account: '{settings.account}' is not in both versions")
        versions = aligned(old, new, settings.language)
        way = Way.between(versions)
        return cls(versions, settings, way, way.steps())

    def compared(self, progress: Progress) -> Comparison:
        """Work both versions and the steps through, and tell."""
        self._work(progress)
        changes = self._changes()
        same = all(change.how == "renamed" for change in changes)
        moves, steady = moves_between(self.before, self.after, self._causes)
        from winset import __version__

        return Comparison(
            version=__version__,
            settings=self.settings.to_dict(),
            old=self._told(self.versions.old, self.before, self.best[0]),
            new=self._told(self.versions.new, self.after, self.best[1]),
            same=same,
            verdict=(
                *verdict(changes, moves, self.before, self.after),
                *strongest(changes, moves),
                *self._best_told(),
            ),
            changes=changes,
            moves=moves,
            steady=steady,
            notes=self._notes(moves),
        )

    def _work(self, progress: Progress) -> None:
        if not self.steps:
            return  # no finding depends on what changed
        cases: list[Case | None] = [self.way.start]
        made: list[Edit] = []
        for step in self.steps:
            made += step
            cases.append(self.way.with_edits(made))
        # The first step alone is the first step.
        alone = [self.way.with_edits(step) for step in self.steps[1:]]
        total = 1 + len(cases) + len(alone)
        done = 0

        def figures(case: Case | None, outcome: Mapping[str, str] | None) -> Any:
            nonlocal done
            progress("compare", done / total)
            done += 1
            if case is None:
                return None, None
            fitting = outcome if outcome is not None and _fits(outcome, case) else None
            return figures_of_case(case, self.settings, fitting)

        # The best deal of the old version is followed: it has to be found first.
        _, best = figures(cases[0], None)
        self.before, _ = figures(cases[0], best)
        results = [figures(case, best) for case in cases[1:]]
        self.between = [found or {} for found, _ in results]
        self.after = self.between[-1]
        self.best = (best, results[-1][1])
        self.alone = [self.between[0], *(figures(case, best)[0] for case in alone)]
        progress("compare", 1.0)

    def _causes(self, key: Key) -> tuple[Cause, ...]:
        """Return the steps that moved a figure beyond error, the strongest first."""
        found = []
        before = self.before
        for place, figures in enumerate(self.between):
            moved = difference(before.get(key), figures.get(key))
            by_itself = self.alone[place]
            alone = (
                None if by_itself is None else difference(self.before.get(key), by_itself.get(key))
            )
            if moved is not None and moved.beyond:
                found.append(
                    Cause(
                        step=place + 1,
                        change=moved.change,
                        error=moved.error,
                        beyond=True,
                        alone=None if alone is None else alone.change,
                    )
                )
            before = figures
        return tuple(sorted(found, key=lambda cause: -abs(cause.change)))

    def _changes(self) -> tuple[ChangeMade, ...]:
        old, new = Teller(self.versions.old), Teller(self.versions.new)
        numbered = {edit.place: k for k, step in enumerate(self.steps, 1) for edit in step}
        told = []
        for edit in self.way.edits:
            was_id = self.versions.ids.get(edit.place)
            made = change_made(edit, old, new, was_id)
            told.append(replace(made, step=numbered.get(edit.place)))
        edited = {edit.place for edit in self.way.edits}
        for place, was_id in self.versions.ids.items():
            if place not in edited and (found := renaming(place, was_id, new)) is not None:
                told.append(found)
        return tuple(sorted(told, key=lambda change: (change.step is None, change.step or 0)))

    def _told(self, case: Case, figures: Figures, best: Mapping[str, str] | None) -> VersionTold:
        from winset import __version__

        return VersionTold(
            title=case.title,
            kind="case",
            winset=__version__,
            statements=len(case.statements),
            offers=len(case.offers),
            best=best,
            contradictory=contradictory(figures),
        )

    def _best_told(self) -> Told:
        before, after = self.best
        if before is None or after is None or before == after:
            return ()
        old, new = Teller(self.versions.old).words, Teller(self.versions.new).words
        return (say("compare.best", new=new.outcome(after), old=old.outcome(before)),)

    def _notes(self, moves: Sequence[Move]) -> Told:
        notes: Told = ()
        if len(self.steps) > 1:
            notes += (say("compare.note.order"),)
            if any(len(step) > 1 for step in self.steps):
                notes += (say("compare.note.together"),)
        if any(contradictory(figures) for figures in self.between[:-1]):
            notes += (say("compare.note.between"),)
        if any(not move.beyond for move in moves) or self.steps:
            notes += (say("compare.note.error"),)
        return notes


def _fits(outcome: Mapping[str, str], case: Case) -> bool:
    """Return whether an outcome is one of a case."""
    known = {issue.id: {option.id for option in issue.options} for issue in case.issues}
    return set(outcome) == set(known) and all(o in known[k] for k, o in outcome.items())
