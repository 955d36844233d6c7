"""Runs the server of the workbench, on this machine alone, until it is interrupted."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable

import uvicorn

from winset.errors import WinsetError
from winset.web.guard import Guard
from winset.web.room import Room
from winset.web.start.routes import workbench

HOST = "127.0.0.1"
MOST_CONNECTIONS = 900
"""Connections at once, silent ones too; what is asked on them the guard bounds further."""


def listening(port: int) -> socket.socket:
    """Return a socket that listens on loopback; 0 takes any free port.

    Raises
    ------
    WinsetError
        The port is taken, or may not be used.
    """
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((HOST, port))
        made.listen(128)
    except OSError as error:
        made.close()
        raise WinsetError(f"port {port}: {error.strerror or error}; choose another") from None
    return made


def serve(
    room: Room,
    port: int = 0,
    *,
    first: str = "/",
    browser: bool = True,
    say: Callable[[str], None] = print,
) -> None:
    """Serve the start page, and the cases opened from it, until interrupted.

    Parameters
    ----------
    first : what is opened first: `/`, or `/case/N/` of an open case; a part of it after `#`.
    say : is given the address, which holds the secret that lets in.
    """
    with listening(port) as door:
        guard = Guard(workbench(room), door.getsockname()[1])
        address = guard.address(first)
        config = uvicorn.Config(
            guard,
            log_level="error",
            access_log=False,
            server_header=False,
            date_header=False,
            ws="none",
            timeout_graceful_shutdown=2,
            # Others on this machine may open connections and say nothing.
            limit_concurrency=MOST_CONNECTIONS,
        )
        say(address)
        if browser:
            webbrowser.open(address)
        _Server(config, room).run(sockets=[door])


class _Server(uvicorn.Server):
    """Lets the windows go before it waits for what is under way: their streams never end."""

    def __init__(self, config: uvicorn.Config, room: Room) -> None:
        super().__init__(config)
        self._room = room

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._room.quiet()
        await super().shutdown(sockets)
