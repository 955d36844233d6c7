"""The proposals of an open case: shown, decided, read from a text or pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from winset.case.message import say
from winset.desk import Revision
from winset.errors import CaseFileError, WinsetError
from winset.proposals.drafting import drafted
from winset.proposals.pasted import read_pasted
from winset.proposals.prompt import prompt
from winset.proposals.room import NotAcceptedError, Room
from winset.proposals.told import said_as
from winset.proposals.types import Judged, Queue, State
from winset.reading import read
from winset.web.asked import given
from winset.web.bench import Bench
from winset.wording.languages import catalogue

T = TypeVar("T")
DECISIONS: tuple[State, ...] = ("waiting", "accepted", "refused")


def routes(bench: Bench) -> list[Route]:
    """Return the routes about what waits for a case."""
    waiting = _Waiting(bench)
    return [
        Route("/api/proposals", waiting.shown),
        Route("/api/proposals/accept", waiting.accept, methods=["POST"]),
        Route("/api/proposals/decide", waiting.decide, methods=["POST"]),
        Route("/api/proposals/read", waiting.read, methods=["POST"]),
        Route("/api/proposals/paste", waiting.paste, methods=["POST"]),
        Route("/api/proposals/prompt/{source}", waiting.prompt),
    ]


class _Waiting:
    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._room = Room(bench.desk, bench.settings)

    async def shown(self, _: Request) -> Response:
        return JSONResponse(await run_in_threadpool(self._told))

    async def accept(self, request: Request) -> Response:
        ids = _names(await given(request), "ids")

        def done() -> Revision:
            revision, _ = self._room.accept(ids)
            return self._bench.told(revision)

        made = await self._decided(done)
        return JSONResponse({"revision": made.number, "label": made.label})

    async def decide(self, request: Request) -> Response:
        sent = await given(request)
        state = sent.get("state")
        ids = _names(sent, "ids")
        for known in DECISIONS:
            if state == known:
                await self._decided(partial(self._room.decide, ids, known))
                return JSONResponse(await run_in_threadpool(self._told))
        raise WinsetError(f"state: expected one of {', '.join(DECISIONS)}")

    async def read(self, request: Request) -> Response:
        """Find by rules who says what in a source of the case."""
        (name,) = _names(await given(request), "source")

        def found() -> list[Judged]:
            text = self._bench.source(name)
            if text is None:
                raise WinsetError(f"source '{name}' has no text")
            made = drafted(read(text["text"]), name, self._bench.desk.case)
            return self._room.add(Queue("", made), self._room.folder)

        return await self._added(found)

    async def paste(self, request: Request) -> Response:
        """Take an answer of a language model, however it is wrapped."""
        (answer,) = _names(await given(request), "answer")

        faults: list[str] = []

        def found() -> list[Judged]:
            incoming, wrong = read_pasted(answer)
            faults.extend(wrong)
            # What is pasted brings no files: only sources of the case are quoted.
            bare = Queue("", incoming.proposals, {}, incoming.actors)
            return self._room.add(bare, self._room.folder)

        return await self._added(found, faults)

    async def prompt(self, request: Request) -> Response:
        """Return what to ask a language model about a source."""
        name = request.path_params["source"]

        def asked() -> str:
            text = self._bench.source(name)
            if text is None:
                raise WinsetError(f"source '{name}' has no text")
            return prompt({name: text["text"]}, self._bench.desk.case)

        return JSONResponse({"prompt": await run_in_threadpool(asked)})

    async def _decided(self, decide: Callable[[], T]) -> T:
        """Decide; what cannot be decided so is told in the language of the page."""
        try:
            return await run_in_threadpool(decide)
        except NotAcceptedError as error:
            raise WinsetError(error.told(self._bench.settings.language or "en")) from None

    async def _added(
        self, found: Callable[[], list[Judged]], faults: Sequence[str] = ()
    ) -> Response:
        """Add proposals; `faults` are of those that could not be read."""
        try:
            judged = await run_in_threadpool(found)
        except CaseFileError as error:
            raise WinsetError("; ".join(one.message for one in error.problems)) from None
        told = await run_in_threadpool(self._told)
        queue = await run_in_threadpool(self._room.queue)
        refused = [self._one(one, queue) for one in judged if one.verdict.found == "refused"]
        kept = len(judged) - len(refused)
        refused += [{"quote": "…", "reasons": [fault]} for fault in faults]
        return JSONResponse({**told, "kept": kept, "not_kept": refused})

    def _told(self) -> dict[str, Any]:
        """Return what waits and what was decided; never what it would do to an answer."""
        try:
            queue = self._room.queue()
        except CaseFileError as error:
            first = error.problems[0]
            told = say("proposals.unread", file=self._room.path.name, line=first.line,
                       problem=first.message)  # fmt: skip
            words = catalogue(self._bench.settings.language)
            return {"waiting": [], "decided": [], "trouble": words.text(told)}
        decided = [
            {"id": one.id, "quote": one.quote, "state": one.state}
            for one in queue.proposals
            if one.state != "waiting"
        ]
        waiting = [self._one(one, queue) for one in self._room.judged()]
        return {"waiting": waiting, "decided": decided, "trouble": None}

    def _one(self, judged: Judged, queue: Queue) -> dict[str, Any]:
        words = catalogue(self._bench.settings.language)
        steps = self._room.brought(judged.proposed, queue)
        one, verdict = judged.proposed, judged.verdict
        return {
            "id": one.id,
            "quote": one.quote,
            "source": one.source,
            "position": verdict.position,
            "speaker": one.speaker,
            "how": None if one.kind is None else words.text(said_as(one)),
            "why": one.why,
            "by": one.by,
            "part": one.part,
            "about": one.about,
            "statement": one.statement,
            "says": None if verdict.says is None else words.text(verdict.says),
            "found": verdict.found,
            "reasons": [words.text(reason) for reason in verdict.reasons],
            "evidence": verdict.evidence,
            "before": [
                {"do": "put", "path": step.path, "value": step.value, "order": step.order}
                for step in steps
            ],
        }


def _names(sent: dict[str, Any], key: str) -> list[str]:
    """Read one text, or a list of them, that a request has to send."""
    value = sent.get(key)
    found = [value] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(one, str) and one for one in found):
        raise WinsetError(f"{key}: expected text")
    return found
