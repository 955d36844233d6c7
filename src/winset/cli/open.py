"""`winset open`: cases in the browser, on this machine alone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.options import around
from winset.cli.reading import or_problems, told
from winset.cli.streams import named, say
from winset.wording.languages import LANGUAGES

if TYPE_CHECKING:
    from winset.web.room import Room


@click.command("open")
@click.argument("given", type=click.Path(path_type=Path), metavar="[PATH]", required=False)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="Listen on this port of this machine; default: any that is free.",
)
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--no-history", is_flag=True, help="Keep no versions, and no list of recent cases.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is told; default: the case's, else that of your terminal.",
)
def open_(given: Path | None, port: int, language: str | None, **chosen: Any) -> None:
    """Open a case in the browser: forms, evidence, answers, what-ifs and history.

    PATH is a case file; a folder, of which the cases are listed; or a points table or a text that
    a case is to be made of. Without PATH, a start page lists the cases of the current folder,
    recent cases and examples, and begins new ones: new files go into that folder alone.

    Every change is written at once and can be undone. The server is for this machine alone and
    ends with Ctrl-C. The address holds a secret: who has it can change the case.
    """
    from winset.history.recent import Recent, state_folder
    from winset.web.room import Room
    from winset.web.serving import serve
    from winset.web.start.places import Home

    history = not chosen["no_history"]
    state = state_folder() if history else None
    listed = given is not None and given.is_dir() and not _is_scenario(given)
    folder = given if listed and given is not None else Path()
    room = Room(
        Home.at(folder),
        None if state is None else Recent(state),
        history,
        tags=[language, around(json=False)],
    )
    try:
        first = "/" if given is None else _first(room, given)
        tongue = room.language

        def address(text: str) -> None:
            name = named(folder.resolve() if first == "/" or given is None else given)
            say(told(tongue, "start.open", name=name, address=text))
            say(told(tongue, "start.open.end"))

        with suppress(KeyboardInterrupt):
            serve(room, port, first=first, browser=not chosen["no_browser"], say=address)
    finally:
        room.close()
    say(told(tongue, "start.open.ended"))


def _first(room: Room, given: Path) -> str:
    """Take up what was named; return the page that shows it. Ends where it cannot be read."""
    from winset.errors import WinsetError
    from winset.web.start.places import StartError
    from winset.wording.languages import catalogue

    if not given.exists():
        or_problems(given, lambda: _missing(given))
    if given.is_dir() and not _is_scenario(given):
        return "/"
    try:
        if _is_case(given):
            return f"/case/{or_problems(given, lambda: room.open(given))}/"
        made = or_problems(given, lambda: room.uploads.open(given))
    except StartError as error:
        raise WinsetError(catalogue(room.language).text(error.told)) from None
    return f"/#/{'text' if made.kind == 'text' else 'table'}/{made.id}"


def _is_case(given: Path) -> bool:
    """Return whether a file is to be opened as it is: a case file, or what may be a broken one."""
    from winset.formats import is_foreign
    from winset.formats.detection import OTHER_SPREADSHEETS
    from winset.web.start.uploads import PAPERS, TEXTS

    other = given.suffix.lower() in TEXTS | PAPERS | OTHER_SPREADSHEETS
    return not other and not is_foreign(given)


def _is_scenario(folder: Path) -> bool:
    """Return whether a folder holds a scenario of another tool, and no case file."""
    from winset.errors import CaseFileError
    from winset.formats import detect
    from winset.formats.codec import Shape
    from winset.web.start.places import Home
    from winset.web.start.shelf import cases_in

    try:
        found = detect(folder)
    except CaseFileError:
        return False
    return found.format.shape is not Shape.TABLE and not cases_in(Home.at(folder))[0]


def _missing(given: Path) -> None:
    """Raise that there is no such file, with the nearest that there is."""
    from winset.formats.sources import refuse
    from winset.text.problems import nearest
    from winset.web.start.places import entries

    beside = entries(given.absolute().parent)
    known = [entry.name for entry in beside if not entry.name.startswith(".")]
    refuse(given, f"there is no such file{nearest(given.name, known) if known else ''}")
