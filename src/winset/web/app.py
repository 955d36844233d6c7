"""The routes of the workbench: JSON in, JSON out, and the files of its page.

Work that takes long runs in threads, so that the loop stays free for the next request.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import (
    JSONResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from winset.analysis.whatif import FreshDrawsError, WhatIf
from winset.desk import Clash, Refused, Revision, Step, step_of
from winset.errors import CaseFileError, WinsetError
from winset.web import proposing
from winset.web.asked import BadRequestError
from winset.web.asked import given as _given
from winset.web.asked import listed as _list
from winset.web.asked import page_file as _file
from winset.web.asked import text as _text
from winset.web.asked import whole as _whole
from winset.web.bench import Bench
from winset.web.events import written as event
from winset.web.papers import check, report_page
from winset.web.shown import SECTIONS

Answer = Callable[[Request], Awaitable[Response]]


class UnansweredError(WinsetError):
    """What was asked makes sense and has no answer; says why."""


def application(bench: Bench) -> Starlette:
    """Return the application about one open case."""

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(bench.close)

    routes = _Routes(bench)
    return Starlette(
        routes=[
            Route("/", routes.start),
            Route("/app/{name}", routes.asset),
            Route("/api/case", routes.case),
            Route("/api/edit", routes.edit, methods=["POST"]),
            Route("/api/draft", routes.draft, methods=["POST"]),
            Route("/api/text", routes.text, methods=["PUT"]),
            Route("/api/joined", routes.joined, methods=["POST"]),
            Route("/api/check", routes.check, methods=["POST"]),
            Route("/api/complete", routes.complete, methods=["POST"]),
            Route("/api/language", routes.language, methods=["POST"]),
            Route("/api/undo", routes.undo, methods=["POST"]),
            Route("/api/redo", routes.redo, methods=["POST"]),
            Route("/api/whatif", routes.what_if, methods=["POST"]),
            Route("/api/answer", routes.answer),
            Route("/api/table", routes.table),
            Route("/api/table", routes.ask_table, methods=["POST"]),
            Route("/api/map", routes.map),
            Route("/api/map", routes.map_if, methods=["POST"]),
            Route("/api/whole", routes.whole),
            Route("/api/source/{name}", routes.source),
            Route("/api/quote", routes.quote, methods=["POST"]),
            Route("/api/source", routes.add_source, methods=["POST"]),
            Route("/api/history", routes.history),
            Route("/api/history/{version:int}", routes.version),
            Route("/api/rewrite", routes.rewrite, methods=["POST"]),
            Route("/api/restore", routes.restore, methods=["POST"]),
            Route("/api/events", routes.events),
            Route("/api/report", routes.paper),
            Route("/report", routes.report),
            Route("/compare", routes.compare),
            *proposing.routes(bench),
        ],
        exception_handlers={
            BadRequestError: _bad,
            Refused: _refused,
            Clash: routes.clash,
            FreshDrawsError: _fresh,
            CaseFileError: routes.unreadable,
            WinsetError: routes.unanswered,
        },
        lifespan=life,
    )


class _Routes:
    """What each route does."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    async def start(self, _: Request) -> Response:
        return _file("index.html")

    async def asset(self, request: Request) -> Response:
        return _file(request.path_params["name"])

    async def case(self, _: Request) -> Response:
        state = await run_in_threadpool(self._bench.state)
        return _json({**state, "sections": SECTIONS})

    async def draft(self, request: Request) -> Response:
        given = await _given(request)
        steps = _steps(given)
        return _json(await run_in_threadpool(self._bench.draft, _whole(given, "base"), steps))

    async def edit(self, request: Request) -> Response:
        given = await _given(request)
        steps = _steps(given)
        made = await run_in_threadpool(
            self._bench.edit,
            _whole(given, "base"),
            steps,
            _text(given, "label"),
            even_so=given.get("even_so") is True,
        )
        return _revision(made)

    async def text(self, request: Request) -> Response:
        given = await _given(request)
        base = given.get("base")
        was = base if isinstance(base, str) else _whole(given, "base")
        return _revision(await run_in_threadpool(self._bench.replace, was, _text(given, "text")))

    async def joined(self, request: Request) -> Response:
        given = await _given(request)
        base, text = _text(given, "base"), _text(given, "text")
        return _json(await run_in_threadpool(self._bench.joined, base, text))

    async def check(self, request: Request) -> Response:
        given = await _given(request)
        found = await run_in_threadpool(self._bench.check, _text(given, "text"))
        return _json({"problems": found})

    async def complete(self, request: Request) -> Response:
        given = await _given(request)
        text, at = _text(given, "text"), _whole(given, "at")
        return _json(await run_in_threadpool(self._bench.complete, text, at))

    async def language(self, request: Request) -> Response:
        given = await _given(request)
        try:
            self._bench.speak(_text(given, "language"))
        except ValueError as error:
            raise UnansweredError(str(error)) from None
        return _json({})

    async def undo(self, _: Request) -> Response:
        return _revision(await run_in_threadpool(self._bench.undo))

    async def redo(self, _: Request) -> Response:
        return _revision(await run_in_threadpool(self._bench.redo))

    async def what_if(self, request: Request) -> Response:
        given = await _given(request)
        what = _what_if(given)
        account = given.get("account")
        row = given.get("outcome")
        try:
            told = await run_in_threadpool(
                self._bench.what_if,
                what,
                account if isinstance(account, str) else None,
                row if isinstance(row, dict) else None,
                fresh=given.get("fresh") is True,
            )
        except (ValueError, KeyError) as error:
            raise UnansweredError(str(error)) from None
        return _json({**told, "seq": given.get("seq")})

    async def table(self, _: Request) -> Response:
        return _json(await run_in_threadpool(self._bench.table_state))

    async def ask_table(self, request: Request) -> Response:
        given = await _given(request)
        if given.get("stop") is True:
            self._bench.table.stop()
            return _json({})
        try:
            run = await run_in_threadpool(self._bench.ask_table, _text(given, "what"), given)
        except ValueError as error:
            raise UnansweredError(str(error)) from None
        return _json({"run": run})

    async def map(self, _: Request) -> Response:
        found = await run_in_threadpool(self._bench.map)
        return _json({"revision": None} if found is None else found)

    async def map_if(self, request: Request) -> Response:
        given = await _given(request)
        account = given.get("account")
        try:
            found = await run_in_threadpool(
                self._bench.map_if,
                _what_if(given),
                account if isinstance(account, str) else None,
            )
        except (ValueError, KeyError) as error:
            raise UnansweredError(str(error)) from None
        return _json({"revision": None} if found is None else found)

    async def answer(self, _: Request) -> Response:
        found = await run_in_threadpool(lambda: self._bench.answers.latest)
        return _json({"revision": None} if found is None else found)

    async def whole(self, _: Request) -> Response:
        found = self._bench.answers.whole
        if found is None:
            return _json({"revision": None})
        number, analysis = found
        document = await run_in_threadpool(analysis.to_dict)
        status = str(analysis["deal.exists"].status)
        return _json({"revision": number, "status": status, **document})

    async def report(self, _: Request) -> Response:
        found = self._bench.answers.whole
        if found is None:
            return PlainTextResponse("there is no answer yet", 404)
        html = await run_in_threadpool(report_page, found[1])
        return Response(html, media_type="text/html; charset=utf-8")

    async def paper(self, request: Request) -> Response:
        kind = request.query_params.get("format", "html")
        if "check" in request.query_params:
            await run_in_threadpool(check, kind)
            return _json({})
        made = await run_in_threadpool(self._bench.paper, kind)
        if made is None:
            return PlainTextResponse("there is no answer yet", 404)
        # The name is that of the case file: as ASCII, and as it is (RFC 6266, RFC 8187).
        plain = re.sub(r"[^A-Za-z0-9._-]", "_", made.name)
        told = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(made.name)}"
        return Response(made.content, media_type=made.kind, headers={"content-disposition": told})

    async def compare(self, request: Request) -> Response:
        try:
            old, new = (int(request.query_params.get(name, "")) for name in ("from", "to"))
        except ValueError:
            raise BadRequestError("expected two versions: from and to") from None
        if "check" in request.query_params:
            await run_in_threadpool(self._bench.comparable, old, new)
            return _json({})
        try:
            html = await run_in_threadpool(self._bench.comparison, old, new)
        except WinsetError as error:
            # Shown in a frame: a person reads it.
            return PlainTextResponse(str(error))
        return Response(html, media_type="text/html; charset=utf-8")

    async def source(self, request: Request) -> Response:
        found = await run_in_threadpool(self._bench.source, request.path_params["name"])
        return _json(_text_of(found))

    async def quote(self, request: Request) -> Response:
        given = await _given(request)
        try:
            found = await run_in_threadpool(
                self._bench.quote,
                _text(given, "source"),
                _whole(given, "from"),
                _whole(given, "to"),
                _text(given, "words"),
            )
        except ValueError as error:
            raise UnansweredError(str(error)) from None
        return _json(_text_of(found))

    async def add_source(self, request: Request) -> Response:
        given = await _given(request)
        try:
            file = await run_in_threadpool(
                self._bench.add_source, _text(given, "id"), _text(given, "text")
            )
        except ValueError as error:
            raise UnansweredError(str(error)) from None
        return _json({"file": file})

    async def history(self, _: Request) -> Response:
        return _json({"versions": await run_in_threadpool(self._bench.versions)})

    async def version(self, request: Request) -> Response:
        text = await run_in_threadpool(self._bench.version, request.path_params["version"])
        return _json({"text": text})

    async def rewrite(self, _: Request) -> Response:
        return _revision(await run_in_threadpool(self._bench.rewrite))

    async def restore(self, request: Request) -> Response:
        given = await _given(request)
        return _revision(await run_in_threadpool(self._bench.restore, _whole(given, "version")))

    async def clash(self, _: Request, error: Exception) -> Response:
        assert isinstance(error, Clash)
        text = await run_in_threadpool(self._bench.in_words, error)
        return _json(
            {
                "clash": {
                    "text": text,
                    "revision": error.revision.number,
                    "overlaps": [vars(overlap) for overlap in error.overlaps],
                }
            }
        )

    async def unreadable(self, _: Request, error: Exception) -> Response:
        assert isinstance(error, CaseFileError)
        return _no(await run_in_threadpool(self._bench.in_words, error), unreadable=True)

    async def unanswered(self, _: Request, error: Exception) -> Response:
        assert isinstance(error, WinsetError)
        return _no(await run_in_threadpool(self._bench.in_words, error))

    async def events(self, _: Request) -> Response:
        first = event("hello", {"revision": self._bench.desk.newest.number})
        return StreamingResponse(
            self._bench.hub.listen(first), media_type="text/event-stream; charset=utf-8"
        )


def _steps(given: dict[str, Any]) -> list[Step]:
    try:
        return [step_of(step) for step in _list(given, "steps")]
    except ValueError as error:
        raise BadRequestError(str(error)) from None


def _numbers(given: dict[str, Any], name: str) -> dict[str, float]:
    found = given.get(name, {})
    if not isinstance(found, dict) or not all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in found.values()
    ):
        raise BadRequestError(f"{name}: expected numbers by id")
    return {key: float(value) for key, value in found.items()}


def _what_if(given: dict[str, Any]) -> WhatIf:
    return WhatIf(
        _numbers(given, "confidence"),
        _numbers(given, "reliability"),
        _numbers(given, "no_deal"),
        given.get("without") if isinstance(given.get("without"), str) else None,
        _names(given, "off"),
    )


def _names(given: dict[str, Any], name: str) -> frozenset[str]:
    found = given.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise BadRequestError(f"{name}: expected a list of ids")
    return frozenset(found)


def _json(told: Any, status: int = 200) -> Response:
    return JSONResponse(told, status)


def _revision(made: Revision | None) -> Response:
    if made is None:
        return _json({"revision": None})
    return _json({"revision": made.number, "label": made.label, "sound": not made.problems})


def _text_of(found: dict[str, Any] | None) -> dict[str, Any]:
    if found is None:
        raise UnansweredError("there is no such text")
    return found


async def _bad(_: Request, error: Exception) -> Response:
    return _json({"text": str(error)}, 400)


async def _fresh(_: Request, error: Exception) -> Response:
    return _no(str(error), fresh=True)


async def _refused(_: Request, error: Exception) -> Response:
    assert isinstance(error, Refused)
    return _no(
        problems=[{"line": one.line, "text": one.message} for one in error.problems],
        elsewhere=[{"line": one.line, "text": one.message} for one in error.elsewhere],
    )


def _no(text: str = "", **more: Any) -> Response:
    """Answer that something is not done, and why.

    An answer like any other: a browser notes every status of an error in its console, as if the
    page were broken.
    """
    return _json({"refused": {"text": text, "problems": [], "elsewhere": [], **more}})
