"""The proposals of one case: added, checked, decided; only what is accepted reaches the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from winset.analysis.settings import Settings
from winset.case.message import Message, say
from winset.case.types import Case, Scores, Statement
from winset.desk import Desk, Draft, Refused, Revision, Step
from winset.errors import WinsetError
from winset.proposals.placing import Filled, steps_of
from winset.proposals.queue import MOST, digest, queue_path, read_queue, write_queue
from winset.proposals.texts import MOST_BYTES, read_document
from winset.proposals.types import PARTS, Proposed, Queue, State, Text, Verdict
from winset.proposals.verifying import Checked, Verifier, against
from winset.text.problems import Problems, nearest, quoted
from winset.text.splices import Document, EditError
from winset.text.tree import read_bytes
from winset.text.write import locked, write_text
from winset.wording.phrases import Words

SOURCES = "sources"
"""The folder beside a case that takes new source texts."""


@dataclass(frozen=True)
class Judged:
    """A proposal with what its check found."""

    proposed: Proposed
    verdict: Verdict


@dataclass
class Room:
    """What waits for one case.

    Every call reads the file of proposals and the case anew, so that command line and workbench
    can be used side by side; the file is locked while it is changed.

    Parameters
    ----------
    desk : the case, open for editing.
    settings : account and limits for the check against what is known.
    """

    desk: Desk
    settings: Settings = field(default_factory=Settings)
    _texts: dict[tuple[Path, int, int], Checked] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where the case lies."""
        return self.desk.path.absolute().parent

    @property
    def path(self) -> Path:
        """Where the proposals wait."""
        return queue_path(self.desk.path)

    def queue(self) -> Queue:
        """Read what waits; CaseFileError with every problem of the file."""
        return read_queue(self.desk.path)

    def judged(self, *, only: Iterable[str] | None = None) -> list[Judged]:
        """Check those that wait, or those asked for; in the order of the file."""
        queue = self.queue()
        wanted = None if only is None else set(only)
        return [
            Judged(one, self.judge(one, queue))
            for one in queue.proposals
            if (one.state == "waiting" if wanted is None else one.id in wanted)
        ]

    def judge(self, one: Proposed, queue: Queue) -> Verdict:
        """Return whether a proposal holds: quote, speaker, and what it says for the case."""
        verdict = self._verifier(queue).quote(one)
        if verdict.evidence is None or one.part is None:
            return verdict
        try:
            draft = self._draft(one, verdict, queue)
        except EditError as error:
            return replace(verdict, found="refused", reasons=(_faulty(str(error)),))
        faults = [found.message for found in (*draft.problems, *draft.elsewhere)]
        if faults:
            reasons = tuple(_faulty(fault) for fault in dict.fromkeys(faults))
            return replace(verdict, found="refused", reasons=reasons)
        if one.statement is None or draft.case is None:
            return verdict
        new = _newest(draft, one)
        members = () if new is None else against(draft.case, new, self.settings)
        if not members:
            return verdict
        words = Words(draft.case)
        said = say("proposal.contradicts", statements=tuple(map(words.statement, members)))
        return replace(verdict, found="ambiguous", reasons=(*verdict.reasons, said))

    def add(self, incoming: Queue, folder: Path) -> list[Judged]:
        """Put proposals into the queue, with the texts that they bring.

        `folder` is where the files of their sources lie; nothing outside it is read. What waits
        or was decided already is not added again; refused ones are told and not kept.
        """
        texts = {name: self._brought(text, folder) for name, text in incoming.sources.items()}
        with locked(self.desk.path):
            queue = self.queue()
            named = {
                name: self._placed(text, words, queue) for name, (text, words) in texts.items()
            }
            sources = {**queue.sources, **{text.id: text for text in named.values()}}
            queue = replace(queue, case=self.desk.path.name, sources=sources)
            queue = replace(queue, actors={**queue.actors, **incoming.actors})
            judged: list[Judged] = []
            kept = list(queue.proposals)
            for one in incoming.proposals:
                moved = named.get(one.source)
                moved_one = replace(
                    one, source=one.source if moved is None else moved.id, state="waiting"
                )
                verdict = self.judge(moved_one, queue)
                placed = replace(moved_one, position=verdict.position)
                if any(_alike(placed, other) for other in kept):
                    continue
                if verdict.found == "refused":
                    judged.append(Judged(placed, verdict))
                    continue
                placed = replace(placed, id=_free(one.id, kept))
                kept.append(placed)
                judged.append(Judged(placed, verdict))
            if len(kept) > MOST:
                raise WinsetError(f"{self.path}: at most {MOST:,} proposals; decide some first")
            used = {one.source for one in kept}
            queue = replace(
                queue,
                proposals=tuple(kept),
                sources={name: text for name, text in sources.items() if name in used},
            )
            self._write(
                queue,
                {
                    text.id: words
                    for text, (_, words) in zip(named.values(), texts.values(), strict=True)
                },
            )
        return judged

    def _write(self, queue: Queue, texts: Mapping[str, str]) -> None:
        """Write the texts first: a queue never names one that is not there."""
        for name, words in texts.items():
            text = queue.sources.get(name)
            if text is None or (self.folder / text.file).exists():
                continue
            target = self.folder / text.file
            target.parent.mkdir(exist_ok=True)
            write_text(target, words)
        write_queue(self.path, queue)

    def decide(self, ids: Sequence[str], state: State) -> None:
        """Write down what became of proposals, without touching the case."""
        with locked(self.desk.path):
            queue = self.queue()
            self._known(ids, queue)
            changed = tuple(
                replace(one, state=state) if one.id in ids else one for one in queue.proposals
            )
            write_queue(self.path, replace(queue, proposals=changed))

    def change(self, changed: Proposed) -> Judged:
        """Put a proposal in the place of the one with its id."""
        with locked(self.desk.path):
            queue = self.queue()
            self._known([changed.id], queue)
            queue = replace(
                queue,
                proposals=tuple(
                    changed if one.id == changed.id else one for one in queue.proposals
                ),
            )
            write_queue(self.path, queue)
        return Judged(changed, self.judge(changed, queue))

    def accept(self, ids: Sequence[str], *, doubtful: bool = True) -> tuple[Revision, list[str]]:
        """Write proposals into the case as one edit, which can be undone; return it and their ids.

        `doubtful`: also those that a person has to look at, since a person asks for them.

        Raises
        ------
        WinsetError
            One of them cannot be accepted; says which and why. Then none is.
        """
        queue = self.queue()
        self._known(ids, queue)
        steps: list[Step] = []
        wrong: list[str] = []
        filled = self._filled()
        chosen = [one for one in queue.proposals if one.id in ids]
        for one in chosen:
            verdict = self.judge(one, queue)
            if one.state != "waiting":
                wrong.append(f"{one.id}: this was decided already ({one.state})")
            elif one.part is None:
                wrong.append(f"{one.id}: a quote alone; say what it means for the case first")
            elif verdict.found == "refused" or (verdict.found == "ambiguous" and not doubtful):
                wrong.append(f"{one.id}: {verdict.found}")
            else:
                steps += steps_of(one, verdict, queue, self._case(), filled)
        if wrong:
            raise WinsetError("\n".join(wrong))
        label = f"accepted {', '.join(one.id for one in chosen)}"
        try:
            made = self.desk.edit(self.desk.newest.number, steps, label)
        except Refused as error:
            raise WinsetError(str(error)) from None
        self.decide([one.id for one in chosen], "accepted")
        return made, [one.id for one in chosen]

    def _known(self, ids: Iterable[str], queue: Queue) -> None:
        known = [one.id for one in queue.proposals]
        lacking = [name for name in ids if name not in known]
        if lacking:
            raise WinsetError(
                "\n".join(
                    f"there is no proposal {quoted(name)}{nearest(name, known)}" for name in lacking
                )
            )

    def _verifier(self, queue: Queue) -> Verifier:
        case = self.desk.case
        files = {name: text.file for name, text in queue.sources.items()}
        for source in () if case is None else case.sources:
            if source.file is not None:
                files[source.id] = source.file
        texts: dict[str, Checked] = {}
        for name, file in files.items():
            found = self._text(file)
            if found is not None:
                texts[name] = found
        return Verifier(texts, case)

    def _text(self, file: str) -> Checked | None:
        """Return a text of the case's folder, read once while it does not change."""
        target = (self.folder / file).resolve()
        try:
            if not target.is_relative_to(self.folder.resolve()) or not target.is_file():
                return None
            seen = target.stat()
        except OSError:
            return None
        key = (target, seen.st_mtime_ns, seen.st_size)
        if key not in self._texts:
            if len(self._texts) > 50:
                self._texts.clear()
            # As the reader of the case has it, its line ends as they are.
            text = read_bytes(target, Problems(file), limit=MOST_BYTES)
            if text is None:
                return None
            self._texts[key] = Checked(text)
        return self._texts[key]

    def _brought(self, text: Text, folder: Path) -> tuple[Text, str]:
        """Return a source that proposals bring, and its words."""
        root = folder.resolve()
        target = (root / text.file).resolve()
        if not target.is_relative_to(root):
            raise WinsetError(f"{quoted(text.file)} leads outside the folder of the proposals")
        words = read_document(target)
        found = digest(words.encode("utf-8", "replace"))
        if text.sha256 and text.sha256 not in {found, digest(target.read_bytes())}:
            raise WinsetError(f"{quoted(text.file)} is not the text it was: its hash is another")
        return replace(text, sha256=found), words

    def _placed(self, text: Text, words: str, queue: Queue) -> Text:
        """Give a text that comes its id and file in the folder of the case."""
        case = self.desk.case
        for source in () if case is None else case.sources:
            if source.file is not None:
                there = self._text(source.file)
                if there is not None and there.text == words:
                    return replace(text, id=source.id, file=source.file)
        for other in queue.sources.values():
            if other.sha256 == text.sha256:
                return other
        taken = {*queue.sources, *(source.id for source in (case.sources if case else ()))}
        name = text.id
        number = 2
        while name in taken or (self.folder / SOURCES / f"{name}.txt").exists():
            name = f"{text.id}_{number}"
            number += 1
        return replace(text, id=name, file=f"{SOURCES}/{name}.txt")

    def _draft(self, one: Proposed, verdict: Verdict, queue: Queue) -> Draft:
        steps = steps_of(one, verdict, queue, self._case(), self._filled())
        return self.desk.draft(self.desk.newest.number, steps)

    def _case(self) -> Case:
        case = self.desk.case
        if case is None:
            raise EditError("the case file has problems of its own; mend them first")
        return case

    def _filled(self) -> Filled:
        path = self.desk.path
        return Filled(Document(self.desk.newest.text, path.suffix == ".json").meant)


def _faulty(problem: str) -> Message:
    return say("proposal.faulty", problem=problem)


def _newest(draft: Draft, one: Proposed) -> Statement | None:
    """Return the statement that a draft adds: the last about its actor."""
    assert draft.case is not None
    said = draft.case.preferences.get(one.about or "", ())
    return None if isinstance(said, Scores) or not said else said[-1]


def _alike(one: Proposed, other: Proposed) -> bool:
    """Return whether two proposals say the same of the same words."""
    return (one.source, one.position, one.quote, one.about) == (
        other.source,
        other.position,
        other.quote,
        other.about,
    ) and all(getattr(one, key) == getattr(other, key) for key in PARTS)


def _free(name: str, kept: Sequence[Proposed]) -> str:
    """Return an id that nobody has: the one given, or the next number."""
    taken = {one.id for one in kept}
    if name not in taken:
        return name
    return next(free for number in range(1, MOST + 2) if (free := f"p{number}") not in taken)
