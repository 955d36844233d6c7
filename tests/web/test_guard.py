"""The guard of the server: what it lets in, and everything it does not."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from web.looped import run
from winset.web.guard import (
    FRAMED,
    FRAMED_POLICY,
    HEADERS,
    MOST_AT_ONCE,
    MOST_BODY,
    Guard,
    Message,
    Receive,
    Scope,
    Send,
)

TOKEN = "a-secret"
COOKIE = {"cookie": f"winset-8000={TOKEN}"}
HOST = {"host": "127.0.0.1:8000"}
JSON = {"content-type": "application/json"}


async def echo(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with the length of the body."""
    length, more = 0, scope["method"] in {"POST", "PUT"}
    while more:
        message = await receive()
        length += len(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(length).encode()})


def asked(
    headers: dict[str, str] | list[tuple[str, str]],
    *,
    method: str = "GET",
    path: str = "/",
    query: str = "",
    body: tuple[bytes, ...] = (b"",),
    guard: Guard | None = None,
) -> tuple[int, dict[str, str], bytes]:
    sent: list[Message] = []
    left = list(body)
    pairs = headers.items() if isinstance(headers, dict) else headers

    async def receive() -> Message:
        part = left.pop(0)
        return {"type": "http.request", "body": part, "more_body": bool(left)}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode()) for name, value in pairs],
    }
    run((guard or Guard(echo, 8000, TOKEN))(scope, receive, send))
    told = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], told, b"".join(message.get("body", b"") for message in sent[1:])


def test_the_first_address_lets_in_and_sets_the_cookie() -> None:
    status, headers, body = asked(HOST, query=f"token={TOKEN}")
    assert (status, body) == (200, b"0")
    assert headers["set-cookie"] == f"winset-8000={TOKEN}; Path=/; HttpOnly; SameSite=Strict"
    assert Guard(echo, 8000, TOKEN).address() == f"http://127.0.0.1:8000/?token={TOKEN}"


def test_afterwards_the_cookie_does_and_all_headers_are_there() -> None:
    status, headers, _ = asked(HOST | COOKIE, path="/api/case")
    assert status == 200
    assert "set-cookie" not in headers
    assert headers == HEADERS


@pytest.mark.parametrize("path", FRAMED)
def test_whole_pages_may_be_framed_by_the_workbench_and_ask_for_nothing(path: str) -> None:
    _, headers, _ = asked(HOST | COOKIE, path=path)
    assert headers == HEADERS | {"content-security-policy": FRAMED_POLICY}
    assert "frame-ancestors 'self'" in FRAMED_POLICY
    assert "connect-src" not in FRAMED_POLICY, "what is not named is what default-src says: none"
    assert asked(HOST, path=path)[0] == 403


@pytest.mark.parametrize("name", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
def test_names_of_this_machine(name: str) -> None:
    assert asked(COOKIE | {"host": name})[0] == 200


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({**HOST, **COOKIE, "host": "evil.example:8000"}, 421),
        ({**HOST, **COOKIE, "host": "127.0.0.1:8001"}, 421),
        ({**HOST, **COOKIE, "host": "127.0.0.1"}, 421),
        (COOKIE, 421),
        ({**HOST}, 403),
        ({**HOST, "cookie": "winset-8000=guess"}, 403),
        ({**HOST, "cookie": f"winset-8001={TOKEN}"}, 403),
        ({**HOST, "cookie": "\x00;=;;,"}, 403),
        ({**HOST, **COOKIE, "origin": "http://evil.example"}, 403),
        ({**HOST, **COOKIE, "origin": "null"}, 403),
        ({**HOST, **COOKIE, "origin": "https://127.0.0.1:8000"}, 403),
        ({**HOST, **COOKIE, "sec-fetch-site": "cross-site"}, 403),
        ({**HOST, **COOKIE, "sec-fetch-site": "same-site"}, 403),
        ({**HOST, **COOKIE, "content-length": str(MOST_BODY + 1)}, 413),
        ({**HOST, **COOKIE, "content-length": "-1"}, 413),
        ({**HOST, **COOKIE, "content-length": "many"}, 413),
    ],
)
def test_others_are_refused(headers: dict[str, str], status: int) -> None:
    found, told, body = asked(headers, path="/api/case")
    assert found == status
    assert TOKEN.encode() not in body
    assert "set-cookie" not in told
    assert told["content-security-policy"].startswith("default-src 'none'")


def test_two_hosts_are_none() -> None:
    pairs = [("host", "127.0.0.1:8000"), ("host", "evil.example"), *COOKIE.items()]
    assert asked(pairs)[0] == 421


@pytest.mark.parametrize("query", ["token=guess", "token=", "", f"other={TOKEN}"])
def test_a_wrong_token_opens_nothing(query: str) -> None:
    assert asked(HOST, query=query)[0] == 403


@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/api/case"), ("POST", "/"), ("PUT", "/"), ("HEAD", "/")]
)
def test_the_token_counts_on_the_first_address_only(method: str, path: str) -> None:
    assert asked(HOST | JSON, method=method, path=path, query=f"token={TOKEN}")[0] == 403


@pytest.mark.parametrize("method", ["DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT"])
def test_other_methods_are_not_done(method: str) -> None:
    assert asked(HOST | COOKIE, method=method)[0] == 405


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]
)
def test_what_a_form_of_another_page_can_send_is_refused(kind: str) -> None:
    headers = HOST | COOKIE | {"content-type": kind}
    assert asked(headers, method="POST")[0] == 415
    assert asked(HOST | COOKIE, method="POST")[0] == 415


def test_a_body_that_grows_too_large_is_cut() -> None:
    parts = (b"x" * 2**20,) * (MOST_BODY // 2**20)
    whole = asked(HOST | COOKIE | JSON, method="POST", body=parts)
    assert whole[0] == 200
    assert whole[2] == str(MOST_BODY).encode()
    assert asked(HOST | COOKIE | JSON, method="POST", body=(*parts, b"x"))[0] == 413


def test_too_many_at_once_are_refused_and_later_let_in() -> None:
    async def play() -> tuple[list[int], int]:
        gate = asyncio.Event()

        async def waits(scope: Scope, receive: Receive, send: Send) -> None:
            await gate.wait()
            await echo(scope, receive, send)

        guard = Guard(waits, 8000, TOKEN)
        told: list[int] = []

        async def one() -> None:
            async def send(message: Message) -> None:
                if message["type"] == "http.response.start":
                    told.append(message["status"])

            async def receive() -> Message:
                return {"type": "http.request", "body": b""}

            pairs = [(name.encode(), value.encode()) for name, value in (HOST | COOKIE).items()]
            scope: Any = {"type": "http", "method": "GET", "path": "/", "headers": pairs}
            await guard(scope, receive, send)

        waiting = [asyncio.create_task(one()) for _ in range(500)]
        await asyncio.sleep(0)
        refused = len(told)
        gate.set()
        await asyncio.gather(*waiting)
        await one()
        return told, refused

    told, refused = run(play())
    assert refused == 500 - MOST_AT_ONCE
    assert told.count(503) == refused
    assert told.count(200) == MOST_AT_ONCE + 1


def test_sockets_are_closed_and_the_life_of_the_server_passes() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": f"{scope['type']} passed"})

    for kind in ("websocket", "lifespan"):
        run(Guard(app, 8000)({"type": kind, "headers": []}, receive, send))
    assert [message["type"] for message in sent] == ["websocket.close", "lifespan passed"]


def test_tokens_are_long_and_differ() -> None:
    tokens = {Guard(echo, 8000).token for _ in range(50)}
    assert len(tokens) == 50
    assert all(len(token) >= 32 for token in tokens)
