"""Asking a language model at an address that the user gives (OpenAI-compatible)."""

from __future__ import annotations

import json
import os
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlsplit

from winset.errors import WinsetError

KEY = "WINSET_API_KEY"
"""The environment variable that holds the key; it is never printed or written."""
MOST = 4_000_000
"""Bytes of an answer that are read."""
TRIES = 3
_AGAIN = frozenset((408, 409, 425, 429, 500, 502, 503, 504))
_LOOPBACK = frozenset(("localhost", "127.0.0.1", "::1"))


@dataclass(frozen=True)
class Endpoint:
    """A model at an address.

    Parameters
    ----------
    url : up to the version, as `https://host/v1`; plain http only to this machine.
    model : its name, as the server has it.
    seconds : how long one try may take.

    Raises
    ------
    WinsetError
        The address is none, or would send the text in the open.
    """

    url: str
    model: str
    seconds: float = 120.0

    def __post_init__(self) -> None:
        """Check the address."""
        parts = urlsplit(self.url)
        host = parts.hostname or ""
        if parts.scheme not in {"http", "https"} or not host or parts.username is not None:
            raise WinsetError(f"{self.url}: expected an address such as https://host/v1")
        if parts.scheme == "http" and host not in _LOOPBACK:
            raise WinsetError(f"{self.url}: http sends the text in the open; use https")

    @property
    def host(self) -> str:
        """Where the text would go."""
        return urlsplit(self.url).netloc

    def ask(self, text: str, pause: Callable[[float], None] = time.sleep) -> str:
        """Send a prompt and return the answer's words.

        It is tried three times where the server is busy or silent. No redirection is followed: the
        text goes to the address given and nowhere else.

        Raises
        ------
        WinsetError
            There is no answer; says why, without the key.
        """
        body = {
            "model": self.model,
            "messages": [{"role": "user", "content": text}],
            "temperature": 0,
        }
        request = urllib.request.Request(
            f"{self.url.rstrip('/')}/chat/completions",
            json.dumps(body).encode("utf-8"),
            {"Content-Type": "application/json", "User-Agent": "winset", **_key()},
            method="POST",
        )
        said = ""
        for tried in range(TRIES):
            if tried:
                pause(2.0**tried)
            try:
                with _OPENER.open(request, timeout=self.seconds) as answer:
                    return _words(_read(answer))
            except urllib.error.HTTPError as error:
                said = f"the server answers {error.code} ({error.reason})"
                if error.code not in _AGAIN:
                    break
            except (urllib.error.URLError, TimeoutError, HTTPException, OSError) as error:
                reason = getattr(error, "reason", error)
                said = f"the server cannot be reached ({reason})"
        raise WinsetError(f"{self.host}: {said}")


class _NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Follow none."""


_OPENER = urllib.request.build_opener(_NoRedirection())


def _key() -> dict[str, str]:
    held = os.environ.get(KEY, "").strip()
    return {"Authorization": f"Bearer {held}"} if held else {}


def _read(answer: HTTPResponse) -> bytes:
    content = answer.read(MOST + 1)
    if len(content) > MOST:
        raise WinsetError(f"the answer has more than {MOST:,} bytes")
    return content


def _words(content: bytes) -> str:
    try:
        told = json.loads(content)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError):
        raise WinsetError("the server's answer is none of an OpenAI-compatible one") from None
    if not isinstance(told, str):
        raise WinsetError("the server's answer has no words")
    return told
