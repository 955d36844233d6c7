"""The server as others on this machine, and pages of others, may try it: refused or survived.

Against `winset open` itself, in a process of its own. `docs/security.md` names these tests.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from web.served import CASE, PAPER
from winset.history import History
from winset.web import answering
from winset.web.guard import MOST_BODY, MOST_STREAMS

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="of Linux")
STREAMS = SILENT = 500
BODY = 50 * 2**20
KILLS = 100
SECRET = "the secret of another folder"
START = "import sys; from winset.cli import main; sys.argv[0] = 'winset'; main()"


class Server:
    """`winset open CASE --no-browser`, and requests to it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-c", START, "open", str(folder / "case.yaml"), "--no-browser"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "XDG_STATE_HOME": str(folder.parent / "state"),
                 "XDG_DATA_HOME": str(folder.parent / "data")},
        )  # fmt: skip
        assert self.process.stdout is not None
        address = ""
        while "http://" not in address:
            address = self.process.stdout.readline()
            assert address, "it ended"
        found = re.search(r"http://\S+", address)
        assert found is not None
        parts = urlsplit(found[0])
        assert parts.port is not None
        self.port, self.case = parts.port, parts.path.rstrip("/")
        self.token = parts.query.partition("=")[2]
        self.cookie = f"winset-{self.port}={self.token}"

    def ask(
        self, path: str, method: str = "GET", body: Any = None, **headers: str
    ) -> tuple[int, bytes]:
        """Return the status and the bytes of an answer; headers with _ for -."""
        own = {"Cookie": self.cookie, "Content-Type": "application/json"}
        own |= {name.replace("_", "-"): value for name, value in headers.items()}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)) as line:
            line.putrequest(method, path, skip_host="Host" in own, skip_accept_encoding=True)
            for name, value in own.items():
                line.putheader(name, value)
            if isinstance(body, bytes):
                line.putheader("Content-Length", str(len(body)))
            line.endheaders(body if isinstance(body, bytes) else None)
            answer = line.getresponse()
            return answer.status, answer.read()

    def alive(self) -> bool:
        """Return whether it answers about its case."""
        status, told = self.ask(f"{self.case}/api/case")
        return status == 200 and json.loads(told)["text"] == self.text()

    def text(self) -> str:
        """Return the case file."""
        return (self.folder / "case.yaml").read_text(encoding="utf-8")

    def peak(self) -> int:
        """Return the most bytes of memory it ever took."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        return 1024 * int(re.search(r"VmHWM:\s+(\d+)", status)[1])  # type: ignore[index]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("safety") / "own"
    folder.mkdir()
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    (folder / "paper.txt").write_text(PAPER, encoding="utf-8")
    (folder.parent / "secret.txt").write_text(SECRET, encoding="utf-8")
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")
    made = Server(folder)
    yield made
    made.process.terminate()
    made.process.wait(30)
    assert made.process.stdout is not None
    made.process.stdout.close()


HOSTS = [
    "evil.example",
    "evil.example:{port}",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.1.evil.example:{port}",
    "localhost.evil.example:{port}",
    "0.0.0.0:{port}",
    "[::]:{port}",
    "",
    "127.0.0.1:{port}@evil.example",
    "LOCALHOST.:{port}",
    "2130706433:{port}",
]
ORIGINS = ["http://evil.example", "https://127.0.0.1:{port}", "http://127.0.0.1:1", "null", "",
           "http://localhost", "http://127.0.0.1:{port}.evil.example", "file://",
           "chrome-extension://abc"]  # fmt: skip
SITES = ["cross-site", "same-site", "nonsense"]
COOKIES = ["", "winset={token}", "winset-{port}=", "winset-{port}=guess", "winset-{port}={token}x",
           "winset-1={token}", "winset-{port}={short}"]  # fmt: skip
ROUTES = ["/api/case", "/api/events", "/api/whole", "/report", "/api/source/paper", "/api/history",
          "/api/table", "/api/map", "/api/proposals"]  # fmt: skip


def strangers(server: Server) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield requests of others: a route and the headers that tell."""
    known = {"port": server.port, "token": server.token, "short": server.token[:-1]}
    kinds = {"Host": HOSTS, "Origin": ORIGINS, "Sec-Fetch-Site": SITES, "Cookie": COOKIES}
    for name, values in kinds.items():
        for place, value in enumerate(values):
            for shift in range(3):
                route = ROUTES[(place + 3 * shift) % len(ROUTES)]
                yield f"{server.case}{route}", {name: value.format(**known)}


def test_strangers_are_told_nothing(server: Server) -> None:
    tried = 0
    for path, headers in strangers(server):
        status, told = server.ask(path, **headers)
        assert status in {400, 403, 421}, (path, headers)
        assert b"Two" not in told
        assert b"high is better" not in told
        step = json.dumps({"base": 1, "steps": [], "label": "", "text": "gone"}).encode()
        assert server.ask(f"{server.case}/api/edit", "POST", step, **headers)[0] in {400, 403, 421}
        assert server.ask(f"{server.case}/api/text", "PUT", step, **headers)[0] in {400, 403, 421}
        tried += 3
    assert tried >= 250
    assert server.text() == CASE
    assert server.alive()


ESCAPES = [
    "../secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "..%252fsecret.txt",
    "..\\secret.txt",
    "..%5csecret.txt",
    "....//secret.txt",
    "/etc/passwd",
    "%2fetc%2fpasswd",
    "link.txt",
    "secret.txt%00.js",
    "..%c0%afsecret.txt",
    "~/secret.txt",
    "file:///etc/passwd",
    ".%2e/secret.txt",
    "%u002e%u002e/secret.txt",
    "..;/secret.txt",
]


def test_no_address_leads_out_of_the_folder(server: Server) -> None:
    tried = 0
    roots = ["/app/", f"{server.case}/app/", f"{server.case}/api/source/", "/", f"{server.case}/",
             "/case/"]  # fmt: skip
    for root in roots:
        for name in ESCAPES:
            status, told = server.ask(root + name.replace("\\", "%5c"))
            assert SECRET.encode() not in told, root + name
            assert b"root:" not in told, root + name
            assert status in {200, 400, 404, 405}, root + name
            tried += 1
    for name in [*ESCAPES, "../secret", "/etc/passwd", "a/b", "..", "con\0"]:
        given = json.dumps({"id": name, "text": "written"}).encode()
        status, told = server.ask(f"{server.case}/api/source", "POST", given)
        assert status == 200
        assert "refused" in json.loads(told), name
        step = {"do": "put", "path": ["sources", "out"], "value": {"title": "Out", "file": name}}
        edit = {"base": 1, "steps": [step], "label": ""}
        status, told = server.ask(f"{server.case}/api/edit", "POST", json.dumps(edit).encode())
        assert "refused" in json.loads(told) or status == 400, name
        tried += 2
    assert tried >= 150
    assert server.text() == CASE
    assert sorted(one.name for one in server.folder.parent.iterdir() if one.is_file()) == [
        "secret.txt"
    ]


@pytest.mark.slow
def test_large_bodies_are_cut_off(server: Server) -> None:
    server.alive()
    before = server.peak()
    for number in range(10):
        # Whole at once, and in pieces that do not say how many there will be.
        line = socket.create_connection(("127.0.0.1", server.port), timeout=60)
        head = (f"PUT {server.case}/api/text HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
                f"Cookie: {server.cookie}\r\nContent-Type: application/json\r\n")  # fmt: skip
        told = b""
        with line, suppress(ConnectionError):
            piece = b"x" * 2**20
            if number % 2:
                line.sendall(f"{head}Content-Length: {BODY}\r\n\r\n".encode())
            else:
                line.sendall(f"{head}Transfer-Encoding: chunked\r\n\r\n".encode())
                for _ in range(BODY // len(piece)):
                    line.sendall(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            told = line.recv(4096)
        assert b" 413 " in told[:40] or (number % 2 == 0 and told == b""), told[:80]
    # Two at most of what may be sent, and what a request takes besides.
    assert server.peak() - before < 6 * MOST_BODY
    assert server.alive()


def test_idle_streams_leave_room_for_requests(server: Server) -> None:
    open_: list[socket.socket] = []
    refused = 0
    try:
        for _ in range(STREAMS):
            line = socket.create_connection(("127.0.0.1", server.port), timeout=60)
            line.sendall(
                f"GET {server.case}/api/events HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
                f"Cookie: {server.cookie}\r\n\r\n".encode()
            )
            status = line.recv(64).split()[1]
            assert status in {b"200", b"503"}
            refused += status == b"503"
            open_.append(line)
        assert len(open_) - refused <= MOST_STREAMS
        assert refused >= STREAMS - MOST_STREAMS
        assert server.alive(), "requests that end have room"
    finally:
        for line in open_:
            line.close()
    end = time.monotonic() + 60
    while time.monotonic() < end:
        line = socket.create_connection(("127.0.0.1", server.port), timeout=60)
        with line:
            line.sendall(
                f"GET {server.case}/api/events HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n"
                f"Cookie: {server.cookie}\r\n\r\n".encode()
            )
            if line.recv(64).split()[1] == b"200":
                return
        time.sleep(0.1)
    raise AssertionError("streams that were dropped still count")


def test_connections_that_say_nothing_do_no_harm(server: Server) -> None:
    silent = [
        socket.create_connection(("127.0.0.1", server.port), timeout=60) for _ in range(SILENT)
    ]
    try:
        assert server.alive()
        for line in silent[: SILENT // 2]:
            line.sendall(b"GET / HT")
        assert server.alive()
    finally:
        for line in silent:
            line.close()
    assert server.alive()


def steps_of(step: Any) -> bytes:
    """Write an edit."""
    return json.dumps({"base": 1, "steps": [step], "label": ""}).encode()


NONSENSE = [
    b"",
    b"{",
    b"[" * 100_000,
    b"null",
    b'{"a": 1e999}',
    b'{"steps": NaN}',
    b"\xff\xfe\x00",
    b'"' + b"x" * 9999,
    json.dumps({"base": 10**400, "steps": [], "label": ""}).encode(),
    steps_of({"do": "put", "path": [{}], "value": 1}),
    steps_of({"do": "insert", "path": [], "place": -1, "value": 1}),
]
POSTS = ["edit", "draft", "whatif", "map", "table", "quote", "source", "restore", "language",
         "complete", "check", "undo/x", "proposals/accept"]  # fmt: skip


def test_nonsense_is_refused_and_nothing_is_written(server: Server) -> None:
    for route in POSTS:
        for body in NONSENSE:
            status, told = server.ask(f"{server.case}/api/{route}", "POST", body)
            assert status in {200, 400, 404, 405}, (route, body[:40], status)
            assert b"Traceback" not in told
    assert server.text() == CASE
    assert server.alive()


SAVES = """
import os, random, signal, sys, time
from pathlib import Path
from winset.desk import Desk
path, kills = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(1)
text = path.read_text("utf-8")
for number in range(kills):
    told, tells = os.pipe()
    pid = os.fork()
    if not pid:
        desk = Desk(path)
        saved = 0
        while True:
            saved += 1
            new = text.replace("Two", f"Two {number} {saved} " + "x" * 4000)
            os.write(tells, b".")
            desk.replace(desk.newest.number, new, "saved")
    # However slow the machine is: in one of its first saves, somewhere within it.
    began = [(os.read(told, 1), time.monotonic())[1] for _ in range(chance.randint(2, 4))]
    time.sleep((began[-1] - began[-2]) * chance.random())
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(told)
    os.close(tells)
    print(path.read_bytes().hex(), flush=True)
"""


@pytest.mark.slow
def test_killed_in_the_middle_of_100_saves_file_and_history_are_whole(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SAVES, str(path), str(KILLS)],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    states = [bytes.fromhex(line).decode() for line in done.stdout.split()]
    assert len(states) == KILLS
    changed = re.compile(r"title: Two \d+ \d+ x{4000}")
    for state in states:
        assert changed.sub("title: Two", state) == CASE, "whole, the old one or the new one"
    assert len(set(states)) > KILLS // 3, "killed while they were saving"
    with History(path) as history:
        kept = history.versions()
        assert history._database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        texts = {history.text(version.id) for version in kept}
    assert all(changed.sub("title: Two", text) == CASE for text in texts)
    left = {one.name for one in tmp_path.iterdir()} - {"case.yaml", "paper.txt", ".winset"}
    assert len(left) <= KILLS, "at most what the killed ones had begun"
    # The next one that writes takes them away.
    from winset.desk import Desk

    desk = Desk(path)
    desk.replace(desk.newest.number, CASE.replace("Two", "Three"), "saved")
    assert path.read_text(encoding="utf-8") == CASE.replace("Two", "Three")


@pytest.mark.slow
def test_a_fault_of_our_own_ends_one_answer_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from web.served import serving

    failed = threading.Event()

    def broken(*_: Any, **__: Any) -> Any:
        failed.set()
        raise MemoryError("as if there were none left")

    with serving(tmp_path) as ask:
        ask.until(lambda: ask("/api/whole")["revision"] == 1)
        with monkeypatch.context() as patched:
            patched.setattr(answering, "analyse", broken)
            step = {"do": "put", "path": ["title"], "value": "Three"}
            ask("/api/edit", {"base": 1, "label": "title", "steps": [step]})
            assert failed.wait(60)
        assert ask("/api/case")["sound"]
        assert "Three" in ask.bench.path.read_text(encoding="utf-8")
        ask("/api/undo", {})
        # The thread that answers is still there.
        ask.until(lambda: ask("/api/whole")["revision"] == 3)
