"""The routes of the start page, and the way from it to the cases that are open."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from winset.case.message import say
from winset.case.types import Case, Scores
from winset.errors import CaseFileError, WinsetError
from winset.web.asked import BadRequestError, given, listed, page_file, text, texts, whole
from winset.web.room import Room
from winset.web.start.making import (
    Begun,
    begun,
    choices_of,
    imported,
    read,
    read_begun,
    text_of,
    written,
)
from winset.web.start.places import StartError, case_name, free, safe
from winset.web.start.shelf import cases_in, copied, examples, shown, unread
from winset.web.start.uploads import Upload
from winset.wording.languages import catalogue

BUDGET = 0.2
"""Seconds for looking into case files before the page is shown; it asks again for the rest."""
MOST_ROWS = 300
"""Rows of what was read that are shown before a case is made of it."""


def workbench(room: Room) -> Starlette:
    """Return the application about a start page and the cases that are opened from it."""

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(room.close)

    routes = _Routes(room)
    return Starlette(
        routes=[
            Route("/", routes.page),
            Route("/app/{name}", routes.asset),
            Route("/api/start", routes.state),
            Route("/api/start/language", routes.language, methods=["POST"]),
            Route("/api/start/open", routes.open, methods=["POST"]),
            Route("/api/start/forget", routes.forget, methods=["POST"]),
            Route("/api/start/example", routes.example, methods=["POST"]),
            Route("/api/start/new", routes.new, methods=["POST"]),
            Route("/api/start/read", routes.read, methods=["POST"]),
            Route("/api/start/upload", routes.upload, methods=["PUT"]),
            Route("/api/start/upload/{number:int}", routes.uploaded),
            Route("/api/start/preview", routes.preview, methods=["POST"]),
            Route("/api/start/import", routes.make, methods=["POST"]),
            Mount("/case/{number:int}", _Cases(room)),
        ],
        exception_handlers={
            BadRequestError: _bad,
            StartError: routes.told,
            CaseFileError: _faulty,
            WinsetError: _unanswered,
        },
        lifespan=life,
    )


class _Cases:
    """Hands requests about an open case to what answers about it."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        held = self._room.held(scope["path_params"]["number"])
        if held is not None:
            await held.app(scope, receive, send)
            return
        # An address from before: of a case that has been closed since.
        words = catalogue(self._room.language)
        closed = words.text(say("start.closed"))
        page = "/api/" not in scope["path"]
        answer = RedirectResponse("/", 303) if page else JSONResponse({"text": closed}, 404)
        await answer(scope, receive, send)


class _Routes:
    """What each route does."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def page(self, _: Request) -> Response:
        return page_file("start.html")

    async def asset(self, request: Request) -> Response:
        return page_file(request.path_params["name"])

    async def state(self, _: Request) -> Response:
        return _json(await run_in_threadpool(self._state))

    async def language(self, request: Request) -> Response:
        asked = await given(request)
        try:
            self._room.speak(text(asked, "language"))
        except ValueError as error:
            raise BadRequestError(str(error)) from None
        return _json({})

    async def open(self, request: Request) -> Response:
        asked = await given(request)
        path = await run_in_threadpool(self._known, text(asked, "path"))
        return await self._opened(path)

    async def forget(self, _: Request) -> Response:
        if self._room.recent is not None:
            await run_in_threadpool(self._room.recent.clear)
        return _json({})

    async def example(self, request: Request) -> Response:
        asked = await given(request)
        path = await run_in_threadpool(
            copied, text(asked, "name"), self._room.home, text(asked, "folder")
        )
        return await self._opened(path)

    async def new(self, request: Request) -> Response:
        asked = await given(request)
        what = Begun(text(asked, "title"), tuple(texts(asked, "parties")), _issues(asked))
        place = self._place(asked)
        number = asked.get("upload")
        source = None if number is None else self._room.uploads.get(whole(asked, "upload"))
        path = await run_in_threadpool(begun, what, self._room.home, place, source)
        return await self._opened(path)

    async def read(self, request: Request) -> Response:
        asked = await given(request)
        source = self._room.uploads.get(whole(asked, "upload"))
        place = self._place(asked)
        path = await run_in_threadpool(read_begun, source, self._room.home, place)
        return await self._opened(path)

    async def upload(self, request: Request) -> Response:
        name = request.query_params.get("name", "")
        content = await request.body()
        made = await run_in_threadpool(self._room.uploads.add, name, content)
        return _json(self._about(made))

    async def uploaded(self, request: Request) -> Response:
        return _json(self._about(self._room.uploads.get(request.path_params["number"])))

    async def preview(self, request: Request) -> Response:
        asked = await given(request)
        return _json(await run_in_threadpool(self._preview, *self._chosen(asked)))

    async def make(self, request: Request) -> Response:
        asked = await given(request)
        place = self._place(asked)
        made = await run_in_threadpool(self._make, self._chosen(asked), place)
        return await self._opened(made)

    async def told(self, _: Request, error: Exception) -> Response:
        assert isinstance(error, StartError)
        return _no(catalogue(self._room.language).text(error.told))

    async def _opened(self, path: Path) -> Response:
        number = await run_in_threadpool(self._room.open, path)
        return _json({"at": f"/case/{number}/"})

    def _state(self) -> dict[str, Any]:
        room = self._room
        last = [] if room.recent is None else room.recent.paths()
        found, count = cases_in(room.home)
        end = time.monotonic() + BUDGET
        return {
            "language": room.language,
            "folder": str(room.home.folder),
            "folders": room.home.folders(),
            # Those of this folder are listed below anyway.
            "recent": self._lines([path for path in last if path not in found], end),
            "cases": self._lines(found, end),
            "more": count - len(found),
            "examples": [
                {"name": folder.name, "title": told["title"], "parties": told["parties"]}
                for folder in examples()
                if (told := shown(folder / "case.yaml", room.language)) is not None
            ],
        }

    def _lines(self, paths: list[Path], end: float) -> list[dict[str, Any]]:
        """Return a line about each case: its place as it is named from the opened folder.

        What is not looked into by the `end`, on the monotonic clock, has no count of `problems`.
        """
        lines = []
        for path in paths:
            late = time.monotonic() > end
            told = unread(path) if late else shown(path, self._room.language)
            if told is not None:
                inside = path.is_relative_to(self._room.home.folder)
                place = path.relative_to(self._room.home.folder) if inside else path
                lines.append({**told, "path": str(path), "place": str(place)})
        return lines

    def _place(self, asked: dict[str, Any]) -> tuple[str, str]:
        """Return the folder and the name of a new file; a name that nobody chose is made free."""
        folder, name = text(asked, "folder"), text(asked, "file")
        if asked.get("free") is True:
            name = free(self._room.home.folder_of(folder), case_name(name))
        return folder, name

    def _known(self, name: str) -> Path:
        """Return a case by its path: of the opened folder, or one that was open last."""
        path = Path(name)
        last = [] if self._room.recent is None else self._room.recent.paths()
        if "\0" not in name and (path in last or (path.is_absolute() and self._in_home(path))):
            return path
        raise StartError(say("start.outside"))

    def _in_home(self, path: Path) -> bool:
        return self._room.home.inside(path) and path in cases_in(self._room.home)[0]

    def _about(self, made: Upload) -> dict[str, Any]:
        stem = safe(made.path.stem)
        return {
            "upload": made.id,
            "kind": made.kind,
            "name": made.name,
            "title": made.title,
            "file": free(self._room.home.folder, f"{stem}.yaml"),
        }

    def _chosen(self, asked: dict[str, Any]) -> tuple[Upload, str | None, list[str]]:
        sheet = asked.get("sheet")
        return (
            self._room.uploads.get(whole(asked, "upload")),
            None if sheet is None else text(asked, "sheet"),
            texts(asked, "columns"),
        )

    def _preview(self, made: Upload, sheet: str | None, columns: list[str]) -> dict[str, Any]:
        """Return what can be chosen, and what is read with what was chosen, or what is wrong."""
        told: dict[str, Any] = {
            "sheets": [],
            "sheet": None,
            "columns": [],
            "problems": [],
            "receipt": None,
        }
        try:
            left = choices_of(made, sheet)
            told["sheets"], told["sheet"] = list(left.sheets), left.sheet
            told["columns"] = list(left.columns)
            found = read(made, sheet, columns)
        except CaseFileError as error:
            return {**told, "problems": list(dict.fromkeys(one.message for one in error.problems))}
        told["receipt"] = {"head": found.receipt.head, "sections": found.receipt.sections}
        return {**told, "read": _table(found.case)}

    def _make(self, chosen: tuple[Upload, str | None, list[str]], place: tuple[str, str]) -> Path:
        made, sheet, columns = chosen
        if made.kind == "case":
            return written(text_of(made), self._room.home, *place)
        return imported(read(made, sheet, columns), self._room.home, *place)


def _issues(asked: dict[str, Any]) -> tuple[tuple[str, Any], ...]:
    """Read issues as they are sent: a name, and options or a range."""
    found = []
    for issue in listed(asked, "issues"):
        if not isinstance(issue, dict):
            raise BadRequestError("issues: expected objects")
        ways = issue.get("range")
        found.append(
            (text(issue, "name"), ways if isinstance(ways, dict) else texts(issue, "options"))
        )
    return tuple(found)


def _table(case: Case) -> dict[str, Any]:
    """Return what was read as rows: issue, option, and the points of each party."""
    scores = [case.preferences.get(party.id) for party in case.parties]
    rows = [
        [
            issue.name if place == 0 else "",
            option.name,
            *(_points(s, issue.id, place) for s in scores),
        ]
        for issue in case.issues
        for place, option in enumerate(issue.options)
    ]
    no_deal = [
        None if not isinstance(held, Scores) or held.no_deal is None else float(held.no_deal)
        for held in scores
    ]
    return {
        "title": case.title,
        "parties": [party.name for party in case.parties],
        "rows": rows[:MOST_ROWS],
        "more": max(0, len(rows) - MOST_ROWS),
        "no_deal": no_deal,
    }


def _points(held: Any, issue: str, place: int) -> float | None:
    return float(held.points[issue][place]) if isinstance(held, Scores) else None


def _json(told: Any, status: int = 200) -> Response:
    return JSONResponse(told, status)


async def _bad(_: Request, error: Exception) -> Response:
    return _json({"text": str(error)}, 400)


async def _unanswered(_: Request, error: Exception) -> Response:
    return _no(str(error))


async def _faulty(_: Request, error: Exception) -> Response:
    assert isinstance(error, CaseFileError)
    return _no(" ".join(found.message for found in error.problems))


def _no(said: str) -> Response:
    """Answer that something is not done; the status of an error is for what nobody means to ask."""
    return _json({"refused": {"text": said}})
