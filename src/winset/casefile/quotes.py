"""Reading evidence and looking every quote up in the text of its source."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from winset.case.types import Evidence, Source
from winset.casefile.context import Context
from winset.casefile.evidence import SourceText
from winset.casefile.models import EvidenceShape
from winset.text.problems import Problems, nearest, quoted
from winset.text.shown import in_curly_marks
from winset.text.tree import Steps, read_bytes

MAX_SOURCE_BYTES = 20_000_000
MAX_QUOTE = 2_000
MAX_HINTS = 10
_ID_LIKE = re.compile(r"[a-z][a-z0-9_-]*")


class Quotes:
    """The source texts of a case, read when first needed and never outside its folder."""

    def __init__(self, context: Context, sources: Sequence[Source], folder: Path | None) -> None:
        self.sources = tuple(sources)
        self._context = context
        self._sources = {source.id: source.title or source.id for source in sources}
        self._folder = folder
        self._missing = 0
        self._texts: dict[str, SourceText | None] = {}
        for source in sources:
            if source.file is not None:
                self._texts[source.id] = self._load(source.id, source.file, source.sha256)

    def _load(self, source_id: str, file: str, sha256: str | None) -> SourceText | None:
        path: Steps = ("sources", source_id, "file")
        if self._folder is None:
            self._context.fail("a source file needs a case file beside it", path, value=True)
            return None
        folder = self._folder.resolve()
        try:
            target = (folder / file).resolve()
            inside = target.is_relative_to(folder)
            there = target.exists()
        except (OSError, ValueError, RuntimeError):
            self._context.fail(f"{quoted(file)} cannot be a file name", path, value=True)
            return None
        if not inside:
            self._context.fail(
                f"{quoted(file)} leads outside the folder of the case file", path, value=True
            )
            return None
        if not there:
            near = nearest_file(folder, target)
            self._context.fail(f"there is no source file {quoted(file)}{near}", path, value=True)
            return None
        if not target.is_file():
            self._context.fail(f"{quoted(file)} is not a file", path, value=True)
            return None
        found = Problems(file)
        if sha256 is not None and not self._is(target, sha256):
            self._context.fail(
                f"{quoted(file)} is not the text that was cited: its SHA-256 is another; look at "
                "what changed, and write the new one or take 'sha256' away",
                ("sources", source_id, "sha256"),
                value=True,
            )
        text = read_bytes(target, found, limit=MAX_SOURCE_BYTES)
        for message in found.messages():
            self._context.fail(f"source file {quoted(file)}: {message}", path, value=True)
        return None if text is None else SourceText(text)

    @staticmethod
    def _is(target: Path, sha256: str) -> bool:
        """Return whether a file has this hash; a file that is too large is told elsewhere."""
        with target.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES + 1)
        return len(content) > MAX_SOURCE_BYTES or hashlib.sha256(content).hexdigest() == sha256

    def read(self, shapes: Sequence[EvidenceShape] | None, path: Steps) -> tuple[Evidence, ...]:
        """Read the evidence of one statement, offer or reaction; problems go to the context."""
        read: list[Evidence] = []
        for k, shape in enumerate(shapes or []):
            whole = isinstance(self._context.root.at(path), list)
            evidence = self._one(shape, (*path, k) if whole else path)
            if evidence is not None:
                read.append(evidence)
        return tuple(read)

    def _one(self, shape: EvidenceShape, path: Steps) -> Evidence | None:
        context = self._context
        if path in context.refused:
            return None
        context.unknown_keys(shape, path)
        for key, value in (("source", shape.source), ("quote", shape.quote)):
            if value is None:
                context.missing(key, "evidence", path, shape)
        if shape.source is None or shape.quote is None:
            return None
        if context.known(shape.source, self._sources, "source", (*path, "source")) is None:
            return None
        if not shape.quote.strip() or len(shape.quote) > MAX_QUOTE:
            context.fail(f"a quote has 1 to {MAX_QUOTE:,} characters", (*path, "quote"), value=True)
            return None
        self._speaker(shape.speaker, (*path, "speaker"))
        text = self._texts.get(shape.source)
        said = Evidence(
            shape.source, shape.quote, shape.speaker, prefix=shape.prefix, suffix=shape.suffix
        )
        if text is None:
            return said
        found = text.find(said.quote, said.prefix, said.suffix)
        if found is None and text.find(shape.quote) is not None:
            key = "prefix" if text.find(shape.quote, shape.prefix) is None else "suffix"
            context.fail(
                f"this quote is in source '{shape.source}', but not with these words "
                f"{'before' if key == 'prefix' else 'after'} it",
                (*path, key),
                value=True,
            )
            return None
        if found is None:
            self._missing += 1
            if in_curly_marks(shape.quote):
                context.fail(
                    f"this quote is not in source '{shape.source}': curly quotation marks belong "
                    "to the text in YAML; write straight ones around it",
                    (*path, "quote"),
                    value=True,
                )
                return None
            near = text.nearest(shape.quote) if self._missing <= MAX_HINTS else None
            hint = f"; the nearest passage is '{near}'" if near else ""
            context.fail(
                f"this quote is not in source '{shape.source}'{hint}", (*path, "quote"), value=True
            )
            return None
        return replace(
            said,
            match=found.match,
            position=found.position,
            before=found.before,
            after=found.after,
        )

    def _speaker(self, speaker: str | None, path: Steps) -> None:
        """Refuse what looks like a misspelt actor id: other speakers are named, not identified."""
        actors = self._context.actors
        if speaker is None or not _ID_LIKE.fullmatch(speaker) or speaker in actors:
            return
        if any(speaker == actor.name for actor in actors.values()):
            return
        close = difflib.get_close_matches(speaker, list(actors), n=1, cutoff=0.6)
        if close:
            self._context.fail(
                f"no actor is called {quoted(speaker)}; did you mean '{close[0]}'? "
                f"(anybody else is written as a name: '{speaker[0].upper()}{speaker[1:]}')",
                path,
                value=True,
            )


def nearest_file(folder: Path, target: Path) -> str:
    """Say which file beside a missing one was probably meant, by its path in the folder."""
    try:
        beside = [path for path in target.parent.iterdir() if path.is_file()]
    except OSError:
        return ""
    paths = sorted(path.relative_to(folder).as_posix() for path in beside)
    return nearest(target.relative_to(folder).as_posix(), paths)
