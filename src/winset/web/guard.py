"""What a server on this machine lets in: its own pages, with its own token, and nobody else's.

Other pages in the same browser can send requests to a server on loopback, by its address or by a
name that was made to lead there (DNS rebinding). So every request is held to the names the server
goes by, to its own origin and to a secret; what is refused is never told more than that.

Sources: OWASP, Cross-Site Request Forgery Prevention Cheat Sheet; W3C, Fetch Metadata Request
Headers; RFC 9110 (status 421).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

MOST_BODY = 20 * 2**20
"""Bytes of one request: a source text or a spreadsheet."""
MOST_AT_ONCE = 64
"""Requests under way, streams included; a browser keeps few."""
MOST_STREAMS = 48
"""Streams of events under way: what is left is for requests that end."""
METHODS = {"GET", "HEAD", "POST", "PUT"}
TYPES = ("application/json", "application/octet-stream")
"""What a body may be: nothing that a form of another page can send without being asked."""
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; font-src 'self'; frame-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    ),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}

FRAMED = ("/report", "/compare")
"""Pages that stand whole by themselves, in a frame of the workbench."""
FRAMED_POLICY = (
    # Their own policy names the one script and the one style that are theirs; both policies hold,
    # and by this one they ask nothing of the server.
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)


_CASE = re.compile(r"^/case/[0-9]+(?=/)")
"""What comes before the path of a case."""


class TooLargeError(Exception):
    """A body is larger than it may be."""


@dataclass
class Guard:
    """An ASGI application before another one, that lets in what is the server's own.

    Parameters
    ----------
    app : what answers.
    port : where the server listens, on loopback only.
    token : the secret; the first address has it as `?token=`, afterwards a cookie does.
    """

    app: App
    port: int
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    _open: int = field(default=0, init=False)
    _streams: int = field(default=0, init=False)

    def address(self, first: str = "/") -> str:
        """Return the address of a page to open first; what follows a `#` is for the page alone."""
        path, mark, part = first.partition("#")
        return f"http://127.0.0.1:{self.port}{path}?token={self.token}{mark}{part}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or refuse it."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] != "http":
            # No WebSocket: it would not be held to the same rules.
            await send({"type": "websocket.close", "code": 1008})
            return
        headers = _headers(scope)
        refused = self._refused(scope, headers)
        if refused is not None:
            await _answer(send, *refused)
            return
        stream = self._is_stream(scope)
        self._open += 1
        self._streams += stream
        try:
            await self._through(scope, headers, receive, send)
        finally:
            self._open -= 1
            self._streams -= stream

    def _refused(self, scope: Scope, headers: dict[str, str]) -> tuple[int, str] | None:
        """Return the status and words with which a request is refused; None lets it in."""
        if headers.get("host") not in self._hosts:
            return 421, "this server goes by another name"
        if scope["method"] not in METHODS:
            return 405, "this is not done here"
        origin, site = headers.get("origin"), headers.get("sec-fetch-site")
        if origin is not None and origin not in {f"http://{host}" for host in self._hosts}:
            return 403, "another page asked"
        if site not in {None, "same-origin", "none"} and not self._begins(scope):
            return 403, "another page asked"
        if not (self._begins(scope) or self._known(headers)):
            return 403, "open the address that winset printed"
        if scope["method"] in {"POST", "PUT"}:
            kind = headers.get("content-type", "").split(";")[0].strip().casefold()
            if kind not in TYPES:
                return 415, "expected JSON, or a file"
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > MOST_BODY:
            return 413, f"more than {MOST_BODY // 2**20} MB"
        full = self._is_stream(scope) and self._streams >= MOST_STREAMS
        if full or self._open >= MOST_AT_ONCE:
            return 503, "too many windows are open"
        return None

    @staticmethod
    def _is_stream(scope: Scope) -> bool:
        return _CASE.sub("", scope["path"]) == "/api/events"

    @property
    def _hosts(self) -> set[str]:
        return {f"{name}:{self.port}" for name in ("127.0.0.1", "localhost", "[::1]")}

    @property
    def _cookie(self) -> str:
        # Cookies know no ports: two servers of one user must not take each other's.
        return f"winset-{self.port}"

    def _begins(self, scope: Scope) -> bool:
        """Return whether this is the first address, with the token in it."""
        if scope["method"] != "GET" or _CASE.sub("", scope["path"]) != "/":
            return False
        given = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("token", [""])[0]
        return secrets.compare_digest(given.encode(), self.token.encode())

    def _known(self, headers: dict[str, str]) -> bool:
        try:
            cookies = SimpleCookie(headers.get("cookie", ""))
        except CookieError:
            return False
        held = cookies.get(self._cookie)
        given = "" if held is None else held.value
        return secrets.compare_digest(given.encode(), self.token.encode())

    async def _through(
        self, scope: Scope, headers: dict[str, str], receive: Receive, send: Send
    ) -> None:
        taken = 0
        begun = cut = False
        # The page itself has the cookie set; its address loses the token by a line of script.
        cookie = f"{self._cookie}={self.token}; Path=/; HttpOnly; SameSite=Strict"
        extra = dict(HEADERS)
        if _CASE.sub("", scope["path"]) in FRAMED:
            extra["content-security-policy"] = FRAMED_POLICY
        if self._begins(scope):
            extra["set-cookie"] = cookie

        async def counted() -> Message:
            nonlocal taken, cut
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > MOST_BODY:
                cut = True
                raise TooLargeError
            return message

        async def headed(message: Message) -> None:
            nonlocal begun
            if cut and not begun:
                # The application takes it for a fault of its own.
                return
            if message["type"] == "http.response.start":
                begun = True
                own = {name.lower() for name, _ in message.get("headers", [])}
                more = [
                    (name.encode(), value.encode("latin-1"))
                    for name, value in extra.items()
                    if (name == "cache-control" and name.encode() not in own)
                    or name != "cache-control"
                ]
                message = {**message, "headers": [*message.get("headers", []), *more]}
            await send(message)

        try:
            await self.app(scope, counted, headed)
        except TooLargeError:
            if not begun:
                await _answer(send, 413, f"more than {MOST_BODY // 2**20} MB")


def _headers(scope: Scope) -> dict[str, str]:
    """Return the headers; one that comes twice counts as none that is known."""
    found: dict[str, str] = {}
    for name, value in scope.get("headers", []):
        key = name.decode("latin-1").lower()
        found[key] = "\n" if key in found and key != "cookie" else value.decode("latin-1")
    return found


async def _answer(send: Send, status: int, said: str) -> None:
    body = said.encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        *((name.encode(), value.encode("latin-1")) for name, value in HEADERS.items()),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
