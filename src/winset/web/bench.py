"""One case on the workbench: its desk, its answers, and the windows that look at it."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from winset.analysis.result import Analysis
from winset.analysis.settings import Settings
from winset.analysis.whatif import WhatIf
from winset.case.message import say
from winset.case.types import Match
from winset.casefile.completing import candidates
from winset.casefile.evidence import SourceText
from winset.desk import Desk, Revision, Step
from winset.desk.desk import STATE
from winset.errors import CaseFileError, WinsetError
from winset.history import History, HistoryError
from winset.proposals.queue import queue_path, read_queue
from winset.proposals.verifying import Checked
from winset.text.caret import caret_at
from winset.text.problems import Problems
from winset.text.splices import Document
from winset.text.tree import read_bytes, stamp
from winset.text.write import write_text
from winset.web.answering import Answering
from winset.web.events import Hub
from winset.web.mapped import judged, map_told
from winset.web.papers import Paper, both, comparison, report
from winset.web.placed import unwritten
from winset.web.quoting import looked_at
from winset.web.shown import case_told, problems, sorted_elsewhere, written
from winset.web.table import Table, choices
from winset.wording.languages import catalogue

LOOK = 1.0
"""Seconds between looks at whether others changed the file."""
MOST_SOURCE = 20_000_000
"""Bytes of a source text."""
SOURCES = "sources"
"""The folder beside a case that takes new source texts."""
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(eq=False)
class Bench:
    """An open case.

    Parameters
    ----------
    path : the case file.
    history : keep versions beside it.
    settings : of its analyses.
    """

    path: Path
    history: bool = True
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        """Open the file and begin to answer."""
        self.hub = Hub()
        self.desk = Desk(self.path, self.history)
        self.answers = Answering(self.hub.publish, self.settings, self._finished)
        self.table = Table(self.answers, self.hub.publish)
        self._closed = threading.Event()
        self._comparing = threading.Lock()
        self._checked: Checked | None = None
        self._watch = threading.Thread(target=self._look, name="look", daemon=True)
        self._answered: int | None = None
        self._trouble: dict[str, Any] | None = None
        self._waiting = stamp(queue_path(self.path))
        self._want()
        self._watch.start()

    def close(self) -> None:
        """End its threads and let its windows go."""
        self._closed.set()
        self.table.close()
        self.answers.close()
        self.hub.close()
        self._watch.join(timeout=5)

    def state(self) -> dict[str, Any]:
        """Return all that a window needs to begin with."""
        newest = self.desk.newest
        document = self._document(newest)
        case = self.desk.case
        words = catalogue(self.settings.language)
        tree: Any = None
        orders: list[dict[str, Any]] = []
        if not newest.problems or _readable(document):
            tree = written(document.meant)
            orders = sorted_elsewhere(document.meant)
        return {
            "revision": newest.number,
            "file": self.path.name,
            "language": words.language,
            "text": newest.text,
            "tree": tree,
            "orders": orders,
            "problems": problems(newest, document),
            "sound": not newest.problems,
            "case": None if case is None else case_told(case.in_language(words.language), words),
            "undo": self.desk.undoable,
            "redo": self.desk.redoable,
            "waiting": self.waiting(),
            "trouble": self._trouble,
            "history": None if self.desk.no_history is None else self.desk.no_history,
        }

    def waiting(self) -> int | None:
        """Return how many proposals wait to be decided; None where their file cannot be read."""
        try:
            return len(read_queue(self.path).waiting)
        except CaseFileError:
            return None

    def speak(self, language: str) -> None:
        """Tell everything in another language from now on; ValueError where there is none."""
        self.settings = replace(self.settings, language=language)
        self.answers.settings = self.settings
        self.hub.publish("language", language=language)
        self._want()

    def complete(self, text: str, at: int) -> dict[str, Any]:
        """Return what can stand at a place of a text (in code points), and what is typed of it."""
        found = None if self.path.suffix == ".json" else caret_at(text, at)
        if found is None:
            return {"typed": None, "candidates": []}
        known = candidates(found, self._meant(text))
        return {"typed": found.typed, "candidates": [vars(one) for one in known]}

    def _meant(self, text: str) -> Any:
        """Return what a text means, or where it means nothing yet, what the file does."""
        for each in (text, self.desk.newest.text):
            try:
                return written(Document(each).meant)
            except WinsetError:
                continue
        return None

    def check(self, text: str) -> list[dict[str, Any]]:
        """Return the problems of a text that is not written."""
        document = Document(text, self.path.suffix == ".json")
        return problems(replace(self.desk.newest, problems=self.desk.check(text)), document)

    def edit(
        self, base: int, steps: Sequence[Step], label: str, *, even_so: bool = False
    ) -> Revision:
        """Do steps; see `Desk.edit`."""
        return self.told(self.desk.edit(base, steps, label, even_so=even_so))

    def draft(self, base: int, steps: Sequence[Step]) -> dict[str, Any]:
        """Return what steps would write, and how it would read; nothing is written."""
        made = self.desk.draft(base, steps)
        words = catalogue(self.settings.language)
        case = None if made.case is None else made.case.in_language(words.language)
        return {
            "written": "".join(splice.new for splice in made.document.edit.splices),
            "problems": [{"line": one.line, "text": one.message} for one in made.problems],
            "elsewhere": [{"line": one.line, "text": one.message} for one in made.elsewhere],
            "case": None if case is None else case_told(case, words),
        }

    def replace(self, base: int | str, text: str) -> Revision:
        """Write a whole text; see `Desk.replace`."""
        return self.told(self.desk.replace(base, text, "the text was edited"))

    def joined(self, base: str, text: str) -> dict[str, Any]:
        """Return a text with what others changed since, and of what it is made now."""
        revision, both = self.desk.joined(base, text)
        self.told(revision)
        return {"text": both, "base": revision.text, "revision": revision.number}

    def undo(self) -> Revision | None:
        """Take the last step back."""
        made = self.desk.undo()
        return None if made is None else self.told(made)

    def redo(self) -> Revision | None:
        """Do again what was taken back."""
        made = self.desk.redo()
        return None if made is None else self.told(made)

    def rewrite(self) -> Revision:
        """Write the file again where it is gone."""
        made = self.told(self.desk.rewrite())
        if self._trouble is not None:
            self._trouble = None
            self.hub.publish("readable")
        return made

    def restore(self, version: int) -> Revision:
        """Write a version of the history."""
        return self.told(self.desk.restore(version))

    def what_if(
        self,
        what: WhatIf,
        account: str | None,
        row: Mapping[str, str] | None,
        *,
        fresh: bool = False,
    ) -> dict[str, Any]:
        """Answer what would follow, at once or from fresh draws; see `Answering`."""
        answers = self.answers
        return (answers.refit if fresh else answers.what_if)(what, account, row)

    def ask_table(self, kind: str, given: Mapping[str, Any]) -> int:
        """Ask what to offer next or how talks would run; see `Table.ask`.

        Raises
        ------
        WinsetError
            The file is no case.
        ValueError
            What is asked makes no sense.
        """
        newest, case = self.desk.newest, self.desk.case
        if case is None or newest.problems:
            raise WinsetError("the file has problems; they come first")
        told = case.in_language(self.settings.language)
        return self.table.ask(kind, given, (newest.number, told, self.settings))

    def table_state(self) -> dict[str, Any]:
        """Return what was answered about the table, and what can be chosen."""
        return {**self.table.found, "choices": choices(catalogue(self.settings.language))}

    def map(self) -> dict[str, Any] | None:
        """Return the map of the last whole analysis, with its revision; None without."""
        found = self.answers.whole
        told = None if found is None else map_told(found[1])
        return None if found is None or told is None else {"revision": found[0], **told}

    def map_if(self, what: WhatIf, account: str | None) -> dict[str, Any] | None:
        """Judge the outcomes of the map as if something were otherwise; None without a map."""
        found = self.answers.whole
        if found is None:
            return None
        number, instant = self.answers.instant(what, account)
        made = judged(found[1], instant) if number == found[0] else None
        return None if made is None else {"revision": number, "kinds": made[0], "joint": made[1]}

    def versions(self) -> list[dict[str, Any]]:
        """List the versions kept, the newest first."""
        return [
            {
                "id": version.id,
                "moment": version.moment,
                "label": version.label,
                "origin": version.origin,
                "answers": version.answers.get(MAIN),
                "problems": 0,
                "sources": False,
                **version.answers.get(STATE, {}),
            }
            for version in reversed(self.desk.versions())
        ]

    def version(self, number: int) -> str:
        """Return the text of a version."""
        with History(self.path) as kept:
            return kept.text(number)

    def paper(self, kind: str) -> Paper | None:
        """Make a report to keep of the last whole analysis; None where there is none yet."""
        found = self.answers.whole
        return None if found is None else report(found[1], kind, self.path.stem)

    def comparable(self, old: int, new: int) -> None:
        """Make sure that two versions can be compared; WinsetError says in words why not."""
        both(self.path, self.version(old), self.version(new), self.settings)

    def comparison(self, old: int, new: int) -> str:
        """Compare two versions of the history on a page; one comparison at a time."""
        with self._comparing:
            texts = self.version(old), self.version(new)
            return comparison(self.path, *texts, self.settings)

    def source(self, name: str) -> dict[str, Any] | None:
        """Return the text of a source with the places that are quoted; None where it has none."""
        case = self.desk.case
        found = next((one for one in case.sources if one.id == name), None) if case else None
        title, file = (found.title, found.file) if found else self._source_written(name)
        if file is None:
            return None
        text = self._source_text(file)
        words = catalogue(self.settings.language)
        told = {} if case is None else case_told(case.in_language(words.language), words)
        # Looked up anew: the text may have changed since the case was last read without a fault.
        looked = SourceText(text)
        marks = [
            {
                "from": place.position,
                "to": place.position + place.length,
                "path": item["path"],
                "text": item["text"],
            }
            for part in ("statements", "offers", "reactions")
            for item in told.get(part, ())
            for each in item["evidence"]
            if each["source"] == name
            and (place := looked.find(each["quote"], each["prefix"], each["suffix"])) is not None
        ]
        return {"id": name, "title": title, "text": text, "marks": marks}

    def quote(self, name: str, start: int, end: int, seen: str) -> dict[str, Any] | None:
        """Return what is selected in a source as evidence, as the case file has it.

        `seen` are the words that were seen there: ValueError where others stand there now.

        Where these words stand there more than once, it says what stands beside them; `unique`
        tells whether that leaves one place. Who says them by the rules is filled in; `about` is the
        actor of the case whom that person speaks for, and `doubts` say what should be looked at.
        """
        case = self.desk.case
        held = next((one for one in case.sources if one.id == name), None) if case else None
        if case is None or held is None or held.file is None:
            return None
        text = self._source_text(held.file)
        words = catalogue(self.settings.language)
        if text[start:end] != seen:
            raise ValueError(words.text(say("proposal.quote.moved")))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if not 0 <= start < end <= len(text):
            raise ValueError("nothing is selected")
        quote = text[start:end]
        looked = SourceText(text)
        prefix, suffix = looked.selector(start, end)
        beside = {"prefix": prefix, "suffix": suffix}
        found = looked.find(quote, prefix, suffix)
        if self._checked is None or self._checked.text != text:
            self._checked = Checked(text)
        spoken = looked_at(name, self._checked, case, start, end)
        beside = {"speaker": spoken.speaker, **beside}
        return {
            "evidence": {"source": name, "quote": quote}
            | {key: said for key, said in beside.items() if said is not None},
            "match": None if found is None else str(found.match),
            "unique": found is not None and found.match is not Match.AMBIGUOUS,
            "about": spoken.about,
            "doubts": [words.text(doubt) for doubt in spoken.doubts],
        }

    def add_source(self, name: str, text: str) -> str:
        """Write the text of a new source beside the case; return its file, as the case names it.

        Where it stands there already with this text, nothing is written.

        Raises
        ------
        ValueError
            The name is none, or taken; or the text is empty or too long.
        """
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!r:.60}: expected a name of letters, digits and _")
        if not text.strip() or len(text.encode("utf-8", "replace")) > MOST_SOURCE:
            raise ValueError(f"expected a text of at most {MOST_SOURCE:,} bytes")
        folder = self.path.absolute().parent / SOURCES
        target = folder / f"{name}.txt"
        if folder.is_symlink() or target.exists() or target.is_symlink():
            if not folder.is_symlink() and _holds(target, text):
                # Added, undone and added again: the undone step left the file.
                return f"{SOURCES}/{name}.txt"
            raise ValueError(f"{SOURCES}/{name}.txt is there already")
        try:
            folder.mkdir(exist_ok=True)
            write_text(target, text)
        except OSError as error:
            raise ValueError(f"{SOURCES}: {error.strerror or error}") from None
        return f"{SOURCES}/{name}.txt"

    def _source_written(self, name: str) -> tuple[str, str | None]:
        """Return title and file of a source as written, where no case could be read yet."""
        held = self._meant(self.desk.newest.text)
        for part in ("sources", name):
            held = held.get(part) if isinstance(held, dict) else None
        told = held if isinstance(held, dict) else {}
        file = told.get("file")
        return str(told.get("title", name)), file if isinstance(file, str) else None

    def _source_text(self, file: str) -> str:
        """Read a source inside the folder of the case; the reader has checked where it leads."""
        folder = self.path.absolute().parent.resolve()
        target = (folder / file).resolve()
        if not target.is_relative_to(folder):
            raise WinsetError(f"{file} leads outside the folder of the case file")
        found = Problems(str(target))
        text = read_bytes(target, found, limit=MOST_SOURCE)
        found.raise_if_any()
        assert text is not None
        return text

    def in_words(self, error: WinsetError) -> str:
        """Return why something was not done in the words of the page, where it has any."""
        if isinstance(error, CaseFileError):
            if not self.path.exists():
                return catalogue(self.settings.language).text(say("desk.gone", file=self.path.name))
            return "; ".join(found.message for found in error.problems)
        words = catalogue(self.settings.language)
        newest, case = self.desk.newest, self.desk.case
        sound = None if case is None or newest.problems else case.in_language(words.language)
        told = unwritten(error, None if sound is None else case_told(sound, words))
        return str(error) if told is None else words.text(told)

    def _document(self, revision: Revision) -> Document:
        return Document(revision.text, self.path.suffix == ".json")

    def told(self, revision: Revision) -> Revision:
        """Tell all windows of a revision that is new, and begin to answer it."""
        if revision.number != self._answered:
            self.hub.publish("case", revision=revision.number, by=revision.by, label=revision.label)
            self._want()
        return revision

    def _want(self) -> None:
        newest = self.desk.newest
        self._answered = newest.number
        self.table.stop()
        if self.desk.case is not None and not newest.problems:
            language = self.settings.language
            self.answers.want(newest.number, self.desk.case.in_language(language))

    def _look(self) -> None:
        """Notice what others write: the case, its sources, the proposals that wait for it."""
        while not self._closed.wait(LOOK):
            waiting = stamp(queue_path(self.path))
            if waiting != self._waiting:
                self._waiting = waiting
                self.hub.publish("proposals", waiting=self.waiting())
            try:
                made = self.desk.look()
            except CaseFileError as error:
                trouble = {
                    "file": self.path.name,
                    "missing": not self.path.exists(),
                    "text": error.problems[0].message,
                }
                if trouble != self._trouble:
                    self._trouble = trouble
                    self.hub.publish("unreadable", **trouble)
                continue
            before, self._trouble = self._trouble, None
            # Also what a request saw that was refused then.
            newest = self.desk.newest
            if made is not None or newest.number != self._answered:
                self.told(newest)
            elif before is not None:
                self.hub.publish("readable")

    def _finished(self, number: int, analysis: Analysis) -> None:
        """Keep the main answers beside the version they are about."""
        revision = self.desk.revision(number)
        if not self.history or revision is None:
            return
        exists = analysis["deal.exists"]
        told = {"exists": [exists.value, exists.error], "status": str(exists.status)}
        try:
            with History(self.path) as kept:
                newest = kept.newest()
                if newest is not None and newest.hash == kept.digest(revision.text):
                    kept.answer(newest.id, MAIN, told)
        except HistoryError:
            return
        self.hub.publish("version")


MAIN = "main"
"""The settings under which answers are kept in the history."""


def _holds(file: Path, text: str) -> bool:
    """Whether a plain file holds just this text."""
    said = text.encode("utf-8", "replace")
    plain = file.is_file() and not file.is_symlink()
    return plain and file.stat().st_size == len(said) and file.read_bytes() == said


def _readable(document: Document) -> bool:
    try:
        return document.meant is not None
    except WinsetError:
        return False
