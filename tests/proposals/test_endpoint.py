"""A language model at an address: what is sent, where to, and what becomes of its answers."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from winset.errors import WinsetError
from winset.proposals import endpoint
from winset.proposals.endpoint import KEY, Endpoint


class Model:
    """A server that answers as it is told, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: list[tuple[int, dict[str, str], bytes]] = []
        self.asked: list[tuple[str, dict[str, str], Any]] = []
        model = self

        class Answering(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                model.asked.append((self.path, dict(self.headers), json.loads(body)))
                status, headers, content = model.answers.pop(0)
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_: Any) -> None:
                """Say nothing."""

        self.server = HTTPServer(("127.0.0.1", 0), Answering)
        self.url = f"http://127.0.0.1:{self.server.server_port}/v1"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def says(self, words: Any, status: int = 200, **headers: str) -> None:
        """Let it answer so next."""
        content = json.dumps({"choices": [{"message": {"content": words}}]}).encode()
        self.answers.append((status, headers, content))

    def close(self) -> None:
        self.server.shutdown()
        self.thread.join(10)
        self.server.server_close()


@pytest.fixture
def model() -> Iterator[Model]:
    made = Model()
    yield made
    made.close()


def ask(model: Model, text: str = "who says what?") -> str:
    return Endpoint(model.url, "small").ask(text, lambda _: None)


def test_it_is_asked_as_such_servers_are(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "secret")
    model.says("an answer")
    assert ask(model) == "an answer"
    ((path, headers, body),) = model.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer secret"
    assert body["model"] == "small"
    assert body["messages"] == [{"role": "user", "content": "who says what?"}]


def test_without_a_key_none_is_sent(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY, raising=False)
    model.says("x")
    ask(model)
    assert "Authorization" not in model.asked[0][1]


def test_a_busy_server_is_asked_again(model: Model) -> None:
    model.says("", 503)
    model.says("", 429)
    model.says("at last")
    assert ask(model) == "at last"
    assert len(model.asked) == 3


def test_it_gives_up_and_says_why(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KEY, "secret")
    for _ in range(3):
        model.says("", 503)
    with pytest.raises(WinsetError, match="answers 503") as caught:
        ask(model)
    assert "secret" not in str(caught.value)
    model.says("", 401)
    with pytest.raises(WinsetError, match="answers 401"):
        ask(model)
    assert len(model.asked) == 4


def test_no_redirection_is_followed(model: Model) -> None:
    model.says("", 302, Location="http://127.0.0.1:9/elsewhere")
    with pytest.raises(WinsetError, match="answers 302"):
        ask(model)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"no json", "none of an OpenAI"),
        (b'{"choices": []}', "none of an OpenAI"),
        (b"[]", "none of"),
    ],
)
def test_another_answer_is_told(model: Model, content: bytes, said: str) -> None:
    model.answers.append((200, {}, content))
    with pytest.raises(WinsetError, match=said):
        ask(model)


def test_an_answer_is_bounded(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "MOST", 100)
    model.says("x" * 200)
    with pytest.raises(WinsetError, match="more than 100 bytes"):
        ask(model)
    model.says(None)
    with pytest.raises(WinsetError, match="has no words"):
        ask(model)


@pytest.mark.parametrize(
    "url", ["ftp://host/v1", "host", "http://example.org/v1", "https://me:pw@host/v1", "file:///x"]
)
def test_an_address_that_is_none_or_open_is_refused(url: str) -> None:
    with pytest.raises(WinsetError, match=r"expected an address|in the open"):
        Endpoint(url, "m")


def test_a_silent_server_is_told() -> None:
    with pytest.raises(WinsetError, match="cannot be reached"):
        Endpoint("http://127.0.0.1:9/v1", "m").ask("x", lambda _: None)
