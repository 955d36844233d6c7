"""What a request asks for, as plain values; whatever makes no sense is refused in words."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from winset.web.mapped import script, style

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
MADE = {"report_map.js": script, "report_map.css": style}
"""Files of the page that are the report's."""


class BadRequestError(Exception):
    """What was sent makes no sense; says what was expected."""


async def given(request: Request) -> dict[str, Any]:
    """Read a JSON object; nothing else is one, and it has no endless numbers."""
    try:
        found = json.loads(await request.body(), parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise BadRequestError("expected JSON") from None
    if not isinstance(found, dict):
        raise BadRequestError("expected a JSON object")
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def whole(given: dict[str, Any], name: str) -> int:
    """Return a whole number by its name."""
    found = given.get(name)
    if not isinstance(found, int) or isinstance(found, bool) or abs(found) > 2**53:
        raise BadRequestError(f"{name}: expected a whole number")
    return found


def text(given: dict[str, Any], name: str) -> str:
    """Return a text by its name."""
    found = given.get(name)
    if not isinstance(found, str):
        raise BadRequestError(f"{name}: expected text")
    return found


def listed(given: dict[str, Any], name: str) -> list[Any]:
    """Return a list by its name."""
    found = given.get(name)
    if not isinstance(found, list):
        raise BadRequestError(f"{name}: expected a list")
    return found


def texts(given: dict[str, Any], name: str) -> list[str]:
    """Return a list of texts by its name."""
    found = listed(given, name)
    if not all(isinstance(each, str) for each in found):
        raise BadRequestError(f"{name}: expected texts")
    return found


def page_file(name: str) -> Response:
    """Return a file of the page: those that are there, by their whole name."""
    if name in MADE:
        return Response(MADE[name](), media_type=TYPES[name[name.rfind(".") :]])
    folder = files("winset.web") / "static"
    kind = TYPES.get(name[name.rfind(".") :])
    known = {entry.name: entry for entry in folder.iterdir()}
    if kind is None or name not in known:
        return PlainTextResponse("there is no such file", 404)
    return Response(known[name].read_bytes(), media_type=kind)
