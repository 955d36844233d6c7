"""The proposals of one case: added, checked, decided; only what is accepted reaches the case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from winset.case.message import Message, say
from winset.case.types import Case, Offer, Reaction, Scores, Statement
from winset.desk import Desk, Draft, Put, Refused, Revision, Step
from winset.errors import WinsetError
from winset.proposals.placing import Filled, brought, steps_of
from winset.proposals.queue import MOST, digest, queue_path, read_queue, write_queue
from winset.proposals.texts import MOST_BYTES, read_document
from winset.proposals.told import says
from winset.proposals.types import PARTS, Judged, Proposed, Queue, State, Text, Verdict
from winset.proposals.verifying import Checked, Verifier, against
from winset.text.problems import Problems, quoted
from winset.text.splices import Document, EditError
from winset.text.tree import read_bytes
from winset.text.write import locked, write_text
from winset.wording.languages import catalogue
from winset.wording.phrases import Words

if TYPE_CHECKING:
    from winset.analysis.settings import Settings

SOURCES = "sources"
"""The folder beside a case that takes new source texts."""


class NotAcceptedError(WinsetError):
    """Proposals that cannot be decided so; `faults` says of each why, and nothing was written."""

    def __init__(self, faults: Sequence[Message]) -> None:
        self.faults = tuple(faults)
        super().__init__(self.told("en"))

    def told(self, language: str) -> str:
        """Return what is wrong, a sentence for each, in a language."""
        words = catalogue(language)
        return " ".join(map(words.text, self.faults))


@dataclass
class Room:
    """What waits for one case.

    Every call reads the file of proposals and the case anew, so that command line and workbench
    can be used side by side; the file is locked while it is changed.

    Parameters
    ----------
    desk : the case, open for editing.
    settings : account and limits for the check against what is known; None takes the usual ones,
        and imports no analysis where there is nothing to check against.
    """

    desk: Desk
    settings: Settings | None = None
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
        """Read what waits; CaseFileError with every problem of the file.

        What was accepted and is no longer cited in the case, since that was undone, waits again.
        """
        queue = read_queue(self.desk.path)
        case = self.desk.case
        if case is None or all(one.state != "accepted" for one in queue.proposals):
            return queue
        cited = _cited(case)
        return replace(
            queue,
            proposals=tuple(
                replace(one, state="waiting")
                if one.state == "accepted" and (one.source, _plain(one.quote)) not in cited
                else one
                for one in queue.proposals
            ),
        )

    def judged(self, *, only: Iterable[str] | None = None) -> list[Judged]:
        """Check those that wait, or those asked for; in the order of the file."""
        queue = self.queue()
        wanted = None if only is None else set(only)
        return [
            Judged(one, self.judge(one, queue))
            for one in queue.proposals
            if (one.state == "waiting" if wanted is None else one.id in wanted)
        ]

    def judge(
        self, one: Proposed, queue: Queue, coming: Mapping[str, Checked] | None = None
    ) -> Verdict:
        """Return whether a proposal holds: quote, speaker, and what it says for the case.

        `coming` are texts of sources that are not written yet.
        """
        verdict = self._verifier(queue, coming or {}).quote(one)
        if verdict.evidence is None or one.part is None:
            return verdict
        try:
            filled, unwritten = self._filled(), tuple(coming or ())
            steps = steps_of(one, verdict, queue, self._case(), filled, unwritten)
            draft = self.desk.draft(self.desk.newest.number, steps)
        except EditError as error:
            return replace(verdict, found="refused", reasons=(_faulty(str(error)),))
        faults = [found.message for found in (*draft.problems, *draft.elsewhere)]
        if faults:
            reasons = tuple(_faulty(fault) for fault in dict.fromkeys(faults))
            return replace(verdict, found="refused", reasons=reasons)
        if draft.case is None:
            return verdict
        verdict = replace(verdict, says=says(draft.case, one))
        new = _newest(draft, one) if one.statement is not None else None
        members = () if new is None else against(draft.case, new, self.settings)
        if not members:
            return verdict
        words = Words(draft.case)
        said = say("proposal.contradicts", statements=tuple(map(words.statement, members)))
        return replace(verdict, found="ambiguous", reasons=(*verdict.reasons, said))

    def add(self, incoming: Queue, folder: Path) -> list[Judged]:
        """Put proposals into the queue, with the texts that they bring.

        `folder` is where the files of their sources lie; nothing outside it is read. What waits
        or was decided already is not added again; what does not hold is told and not kept.
        """
        with locked(self.desk.path):
            queue, named, words = self._with_sources(incoming, folder)
            coming = {name: Checked(text) for name, text in words.items()}
            judged: list[Judged] = []
            kept = list(queue.proposals)
            for one in incoming.proposals:
                source = named.get(one.source, one.source)
                placed = replace(one, source=source, state="waiting")
                verdict = self.judge(placed, queue, coming)
                placed = replace(placed, position=verdict.position)
                said = replace(placed, quote=(verdict.evidence or {}).get("quote", placed.quote))
                there = next((other for other in kept if _alike(said, other)), None)
                if there is not None:
                    placed = there
                elif verdict.found != "refused":
                    placed = replace(placed, id=_free(one.id, kept))
                    if verdict.evidence is not None:
                        placed = replace(placed, quote=verdict.evidence["quote"])
                    kept.append(placed)
                else:
                    placed = replace(placed, id="")
                judged.append(Judged(placed, verdict))
            if len(kept) > MOST:
                raise WinsetError(f"{self.path}: at most {MOST:,} proposals; decide some first")
            used = {one.source for one in kept}
            sources = {name: text for name, text in queue.sources.items() if name in used}
            if len(kept) > len(self.queue().proposals):
                self._write(replace(queue, proposals=tuple(kept), sources=sources), words)
        return judged

    def _with_sources(
        self, incoming: Queue, folder: Path
    ) -> tuple[Queue, dict[str, str], dict[str, str]]:
        """Return the queue with the sources that proposals bring, their ids in it, their words."""
        queue = self.queue()
        sources = dict(queue.sources)
        named: dict[str, str] = {}
        words: dict[str, str] = {}
        for name, text in incoming.sources.items():
            brought, said = self._brought(text, folder)
            placed = self._placed(brought, said, sources)
            named[name] = placed.id
            words[placed.id] = said
            sources[placed.id] = placed
        actors = {**queue.actors, **incoming.actors}
        return (
            replace(queue, case=self.desk.path.name, sources=sources, actors=actors),
            named,
            words,
        )

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
        # What others wrote meanwhile decides what still waits.
        self.desk.look()
        queue = self.queue()
        self._known(ids, queue)
        steps: list[Step] = []
        wrong: list[Message] = []
        filled = self._filled()
        chosen = [one for one in queue.proposals if one.id in ids]
        for one in chosen:
            verdict = self.judge(one, queue)
            if one.state == "accepted":
                wrong.append(say("proposal.not.accepted", id=one.id))
            elif one.state == "refused":
                wrong.append(say("proposal.not.refused", id=one.id))
            elif one.part is None:
                wrong.append(say("proposal.not.bare", id=one.id))
            elif verdict.found == "refused":
                wrong.append(say("proposal.not.holds", id=one.id, reasons=list(verdict.reasons)))
            elif verdict.found == "ambiguous" and not doubtful:
                wrong.append(say("proposal.not.sure", id=one.id, reasons=list(verdict.reasons)))
            else:
                steps += steps_of(one, verdict, queue, self._case(), filled)
        if wrong:
            raise NotAcceptedError(wrong)
        label = f"accepted {', '.join(one.id for one in chosen)}"
        try:
            made = self.desk.edit(self.desk.newest.number, steps, label)
        except Refused as error:
            raise WinsetError(str(error)) from None
        self.decide([one.id for one in chosen], "accepted")
        return made, [one.id for one in chosen]

    def brought(self, one: Proposed, queue: Queue) -> list[Put]:
        """Return the steps that add what a case lacks for a proposal: its source, its actors."""
        case = self.desk.case
        return [] if case is None else brought(one, queue, case, self._filled())

    def _known(self, ids: Iterable[str], queue: Queue) -> None:
        known = [one.id for one in queue.proposals]
        lacking = [name for name in ids if name not in known]
        if lacking:
            raise NotAcceptedError(
                [
                    say("proposal.not.known.near", id=name, near=near[0])
                    if (near := get_close_matches(name, known, n=1))
                    else say("proposal.not.known", id=name)
                    for name in lacking
                ]
            )

    def _verifier(self, queue: Queue, coming: Mapping[str, Checked]) -> Verifier:
        case = self.desk.case
        files = {name: text.file for name, text in queue.sources.items()}
        for source in () if case is None else case.sources:
            if source.file is not None:
                files[source.id] = source.file
        texts = dict(coming)
        for name, file in files.items():
            found = None if name in texts else self._text(file)
            if found is not None:
                texts[name] = found
        return Verifier(texts, case, {name: one.name for name, one in queue.actors.items()})

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

    def _placed(self, text: Text, words: str, there: Mapping[str, Text]) -> Text:
        """Give a text that comes its id and file in the folder of the case."""
        case = self.desk.case
        for source in () if case is None else case.sources:
            if source.file is not None:
                known = self._text(source.file)
                if known is not None and known.text == words:
                    return replace(text, id=source.id, file=source.file)
        for other in there.values():
            if other.sha256 == text.sha256:
                return other
        taken = {*there, *(source.id for source in (case.sources if case else ()))}
        name = text.id
        number = 2
        while name in taken or (self.folder / SOURCES / f"{name}.txt").exists():
            name = f"{text.id}_{number}"
            number += 1
        return replace(text, id=name, file=f"{SOURCES}/{name}.txt")

    def _case(self) -> Case:
        case = self.desk.case
        if case is None:
            raise EditError("the case file has problems of its own; mend them first")
        return case

    def _filled(self) -> Filled:
        path = self.desk.path
        return Filled(Document(self.desk.newest.text, path.suffix == ".json").meant)


def _cited(case: Case) -> set[tuple[str, str]]:
    """Return what a case cites: source and words."""
    said: list[Statement | Offer | Reaction] = []
    said += [*case.statements, *case.offers, *case.reactions]
    return {(piece.source, _plain(piece.quote)) for one in said for piece in one.evidence}


def _plain(words: str) -> str:
    return " ".join(words.split())


def _faulty(problem: str) -> Message:
    return say("proposal.faulty", problem=problem)


def _newest(draft: Draft, one: Proposed) -> Statement | None:
    """Return the statement that a draft adds: the last about its actor."""
    assert draft.case is not None
    said = draft.case.preferences.get(one.about or "", ())
    return None if isinstance(said, Scores) or not said else said[-1]


def _alike(one: Proposed, other: Proposed) -> bool:
    """Return whether two proposals say the same of the same words."""
    keys = ("source", "position", "quote", "speaker", "about", *PARTS)
    return all(getattr(one, key) == getattr(other, key) for key in keys)


def _free(name: str, kept: Sequence[Proposed]) -> str:
    """Return an id that nobody has: the one given, or the next number."""
    taken = {one.id for one in kept}
    if name not in taken:
        return name
    return next(free for number in range(1, MOST + 2) if (free := f"p{number}") not in taken)
