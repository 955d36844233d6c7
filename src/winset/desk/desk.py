"""One case file on the desk: its revisions, edits by steps, undo, and what others change."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from winset.case.types import Case
from winset.casefile import parse_case
from winset.desk.encoded import TextFile
from winset.desk.merging import Overlap, broken_as, merged
from winset.desk.steps import ChangedError, Step, done, followed
from winset.errors import CaseFileError, Problem, WinsetError
from winset.history import History, HistoryError, Version
from winset.history.store import Origin
from winset.text.meaning import Steps
from winset.text.splices import Document, Edit, EditError
from winset.text.tree import stamp
from winset.text.write import locked

MOST_REVISIONS = 300
"""Texts remembered for windows that are behind, and steps that can be undone."""

SOURCE_CHANGED = "a source was changed elsewhere"
"""The label of a revision whose text is as before, while a source is not."""
STATE = "state"
"""Under this a version keeps how many problems it had, and whether its sources were changed."""

By = Literal["here", "elsewhere"]


@dataclass(frozen=True)
class Revision:
    """A state of the file.

    Attributes
    ----------
    number : from 1; grows with every change.
    text : of the whole file.
    by : who made it.
    label : what changed, in words.
    edit : the splices that made it; None where it came from elsewhere or is the first.
    problems : what the checker says about it; a file with problems is kept as it is.
    """

    number: int
    text: str
    by: By
    label: str
    edit: Edit | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Draft:
    """What steps would make of a case.

    Attributes
    ----------
    document : with what they would write.
    case : None where it would be faulty.
    problems : at what was typed.
    elsewhere : what would be wrong in other places.
    """

    document: Document
    case: Case | None
    problems: tuple[Problem, ...]
    elsewhere: tuple[Problem, ...]


class Refused(WinsetError):  # noqa: N818  an answer to a form rather than a failure
    """What was to be written is faulty; nothing was.

    Attributes
    ----------
    problems : at what was typed.
    elsewhere : what would be wrong in other places; written all the same if asked to.
    """

    def __init__(self, problems: Sequence[Problem], elsewhere: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        self.elsewhere = tuple(elsewhere)
        super().__init__("\n".join(found.message for found in (*problems, *elsewhere)))


class Clash(WinsetError):  # noqa: N818  an answer to a form rather than a failure
    """Others changed the same place meanwhile; nothing was written.

    Attributes
    ----------
    revision : the newest, which has what the others wrote.
    overlaps : the lines, where whole texts were to be brought together.
    path : the part that others changed, as it stands in the newest; of one that is gone, what it
        was a part of. None where no part is meant.
    """

    def __init__(
        self,
        said: str,
        revision: Revision,
        overlaps: Sequence[Overlap] = (),
        path: Steps | None = None,
    ) -> None:
        self.revision = revision
        self.overlaps = tuple(overlaps)
        self.path = path
        super().__init__(said)


@dataclass
class _Done:
    """What can be undone: the text before and after."""

    label: str
    before: str
    after: str


@dataclass
class Desk:
    """A case file that is open.

    The file stays the truth: every step is written to it at once, as splices that leave all other
    bytes alone; what others write is noticed and never overwritten. Methods may be called from
    several threads, and several desks, also of other processes, may hold the same file.

    Parameters
    ----------
    path : the case file.
    history : keep every version beside it.
    """

    path: Path
    history: bool = True
    no_history: str | None = field(default=None, init=False)
    """Why no version is kept though it was asked for."""

    def __post_init__(self) -> None:
        self._file = TextFile(self.path)
        self._lock = threading.RLock()
        self._revisions: dict[int, Revision] = {}
        self._undo: list[_Done] = []
        self._redo: list[_Done] = []
        self._sound: Case | None = None
        self._sound_candidate: Case | None = None
        self._beside: tuple[Path, ...] = ()
        self._seen: tuple[tuple[int, ...], ...] = ()
        self._take(self._file.read(), "elsewhere", "opened")

    @property
    def newest(self) -> Revision:
        """The state of the file as last seen."""
        return self._revisions[max(self._revisions)]

    @property
    def case(self) -> Case | None:
        """The case of the newest revision without problems; None where there was none yet."""
        return self._sound

    @property
    def undoable(self) -> str | None:
        """What would be undone next, in words."""
        return self._undo[-1].label if self._undo else None

    @property
    def redoable(self) -> str | None:
        """What would be done again next, in words."""
        return self._redo[-1].label if self._redo else None

    def look(self) -> Revision | None:
        """Return a new revision where others changed the file or a source; None where nobody did.

        Raises
        ------
        CaseFileError
            The file is gone, or is no text any more; what was read last stays.
        """
        with self._lock:
            text = self._file.read()
            if text != self.newest.text:
                return self._take(text, "elsewhere", "changed elsewhere")
            if self._seen != self._stamps(self._beside):
                return self._take(text, "elsewhere", SOURCE_CHANGED)
            return None

    def edit(
        self, base: int, steps: Sequence[Step], label: str, *, even_so: bool = False
    ) -> Revision:
        """Do steps, all or none, and write the file.

        Parameters
        ----------
        base : the revision that the steps were thought out on; where it is not the newest, what
            they are about must be as it was.
        even_so : write it though other places would be faulty by it.

        Raises
        ------
        Refused
            What was typed is faulty, or something else would be.
        Clash
            Others changed the same, or `base` is not remembered.
        EditError, OutputError, CaseFileError
            It cannot be done by splices; the file cannot be written, or read.
        """
        with self._writing():
            newest = self.newest
            document = self._after(base, steps)
            if not document.edit:
                return newest
            typed, elsewhere = self._wrong(newest, document)
            if typed or (elsewhere and not even_so):
                raise Refused(typed, elsewhere)
            return self._write(document.text, label, document.edit)

    def draft(self, base: int, steps: Sequence[Step]) -> Draft:
        """Say what steps would make of the case; nothing is written. Raises as `edit` does."""
        with self._lock:
            document = self._after(base, steps)
            typed, elsewhere = self._wrong(self.newest, document)
            return Draft(document, self._sound_candidate, tuple(typed), tuple(elsewhere))

    def check(self, text: str) -> tuple[Problem, ...]:
        """Return the problems of a text that is not written."""
        try:
            parse_case(text, name=self.path.name, folder=self.path.absolute().parent)
        except CaseFileError as error:
            return error.problems
        return ()

    def _after(self, base: int, steps: Sequence[Step]) -> Document:
        """Return the newest text with steps done that were thought out on another."""
        document = self._document(self.newest.text)
        if base != self.newest.number:
            steps = self._rebased(base, steps, document)
        for step in steps:
            document = done(document, step, self.path.parent)
        return document

    def replace(self, base: int | str, text: str, label: str) -> Revision:
        """Write a whole text, as from an editor, together with what others changed since.

        Parameters
        ----------
        base : the revision that it was made of, or the text itself: numbers of another desk that
            held the file before mean nothing here.

        Raises
        ------
        Clash
            Both changed the same lines.
        """
        with self._writing():
            was = base if isinstance(base, str) else self._text(base)
            return self._merge(was, broken_as(was, text), label)

    def joined(self, base: str, text: str) -> tuple[Revision, str]:
        """Return the newest revision, and a text made of `base` with what others changed since.

        Nothing is written. Raises Clash as `replace` does.
        """
        with self._lock:
            self.look()
            return self.newest, self._joined(base, broken_as(base, text))

    def undo(self) -> Revision | None:
        """Take the last step back; None where there is none. What clashes is given up."""
        return self._step_back(self._undo, self._redo, forward=False)

    def redo(self) -> Revision | None:
        """Do again what was taken back; None where there is nothing."""
        return self._step_back(self._redo, self._undo, forward=True)

    def rewrite(self) -> Revision:
        """Write the file as it was last seen, where it is gone; else see what others wrote."""
        with self._lock, locked(self.path):
            if self.path.exists():
                self.look()
            else:
                self._file.write(self.newest.text)
            return self.newest

    def restore(self, version: int) -> Revision:
        """Write a version of the history; it can be undone as any step."""
        with self._writing():
            with History(self.path) as history:
                text = history.text(version)
            return self._write(text, f"back to version {version}", None, "restored")

    def versions(self) -> list[Version]:
        """List the versions kept; HistoryError where they cannot be read."""
        with History(self.path) as history:
            return history.versions()

    def revision(self, number: int) -> Revision | None:
        """Return a revision that is still remembered."""
        return self._revisions.get(number)

    def _document(self, text: str) -> Document:
        return Document(text, self.path.suffix == ".json")

    def _rebased(self, base: int, steps: Sequence[Step], document: Document) -> list[Step]:
        meant = self._document(self._text(base))
        moved: list[Step] = []
        try:
            for step in steps:
                new = followed(step, meant.meant, document.meant)
                moved.append(new)
                meant = done(meant, step, self.path.parent)
                document = done(document, new, self.path.parent)
        except ChangedError as error:
            path = error.path if error.there is not None or not error.path else error.path[:-1]
            raise Clash(str(error), self.newest, path=path) from None
        return moved

    def _text(self, base: int) -> str:
        held = self._revisions.get(base)
        if held is None:
            raise Clash("the window is too far behind; load it again", self.newest)
        return held.text

    def _wrong(self, before: Revision, document: Document) -> tuple[list[Problem], list[Problem]]:
        """Return what is newly wrong: at what was typed, and in other places by it."""
        known = {problem.message for problem in before.problems}
        new = [found for found in self._problems(document.text) if found.message not in known]
        spans = document.edit.touched()
        starts = _line_starts(document.text)
        typed: list[Problem] = []
        elsewhere: list[Problem] = []
        for found in new:
            at = starts[min(found.line, len(starts)) - 1] + found.column - 1
            # What is not there yet is none of what was typed.
            inside = any(low <= at <= high for low, high in spans) and not found.lacking
            (typed if inside else elsewhere).append(found)
        return typed, elsewhere

    def _problems(self, text: str) -> tuple[Problem, ...]:
        try:
            self._sound_candidate = parse_case(
                text, name=self.path.name, folder=self.path.absolute().parent
            )
        except CaseFileError as error:
            self._sound_candidate = None
            return error.problems
        return ()

    def _merge(self, base: str, mine: str, label: str, *, step: bool = True) -> Revision:
        """Write a text that was made of another, with what became of that since."""
        return self._write(self._joined(base, mine), label, None, step=step)

    def _joined(self, base: str, mine: str) -> str:
        both = merged(base, mine, self.newest.text)
        if isinstance(both, list):
            raise Clash("the same lines were changed elsewhere", self.newest, both)
        return both

    def _step_back(
        self, source: list[_Done], target: list[_Done], *, forward: bool
    ) -> Revision | None:
        with self._writing():
            if not source:
                return None
            last = source[-1]
            old, new = (last.before, last.after) if forward else (last.after, last.before)
            label = last.label if forward else f"undone: {last.label}"
            try:
                made = self._merge(old, new, label, step=False)
            except Clash:
                # It is passed over, or no older step could be taken back; a version keeps it.
                source.pop()
                raise
            target.append(source.pop())
            return made

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """See first what others wrote, and keep them from writing meanwhile."""
        with self._lock, locked(self.path):
            self.look()
            yield

    def _write(
        self,
        text: str,
        label: str,
        edit: Edit | None,
        origin: Origin = "here",
        *,
        step: bool = True,
    ) -> Revision:
        """Write the file; `step`: it can be undone."""
        before = self.newest.text
        if text == before:
            return self.newest
        self._file.write(text)
        if step:
            self._undo.append(_Done(label, before, text))
            del self._undo[:-MOST_REVISIONS]
            self._redo.clear()
        return self._take(text, "here", label, edit, origin)

    def _take(
        self,
        text: str,
        by: By,
        label: str,
        edit: Edit | None = None,
        origin: Origin | None = None,
    ) -> Revision:
        # Seen before they are read, so that no later change is missed.
        before = dict(zip(self._beside, self._stamps(self._beside), strict=True))
        problems = self._problems(text)
        self._beside = self._sources(text)
        self._seen = tuple(before.get(file, stamp(file)) for file in self._beside)
        if not problems:
            self._sound = self._sound_candidate
        number = max(self._revisions, default=0) + 1
        made = Revision(number, text, by, label, edit, problems)
        self._revisions[number] = made
        self._revisions.pop(number - MOST_REVISIONS, None)
        self._keep(made, origin or by)
        return made

    def _sources(self, text: str) -> tuple[Path, ...]:
        """Return where the texts lie that a case names; a file outside its folder is none.

        Of the case that was just read; where that has problems, by what its text means.
        """
        folder = self.path.absolute().parent
        if self._sound_candidate is not None:
            files = [folder / each.file for each in self._sound_candidate.sources if each.file]
        else:
            try:
                meant = self._document(text).meant
            except EditError:
                return self._beside
            named = meant.get("sources") if isinstance(meant, Mapping) else None
            files = [
                folder / str(source["file"])
                for source in (named.values() if isinstance(named, Mapping) else ())
                if isinstance(source, Mapping) and "file" in source
            ]
        return tuple(file for file in files if ".." not in file.parts and folder in file.parents)

    def _stamps(self, files: Sequence[Path]) -> tuple[tuple[int, ...], ...]:
        return tuple(map(stamp, files))

    def _keep(self, made: Revision, origin: Origin) -> None:
        """Keep a version; where that cannot be done, the case is edited without."""
        if not self.history:
            return
        sources = made.label == SOURCE_CHANGED
        try:
            with History(self.path) as history:
                kept = history.add(made.text, made.label, origin)
                if made.problems or sources:
                    told = {"problems": len(made.problems), "sources": sources}
                    history.answer(kept.id, STATE, told)
            self.no_history = None
        except HistoryError as error:
            self.no_history = str(error)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return starts
