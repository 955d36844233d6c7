"""`winset propose` and `winset accept`: proposals for a case, checked and decided."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from winset.cli.options import around
from winset.cli.reading import CASE, heading, or_problems
from winset.cli.streams import FaultsError, named, say
from winset.wording.languages import LANGUAGES, preferred

if TYPE_CHECKING:
    from collections.abc import Callable

    from winset.proposals.room import Room
    from winset.proposals.types import Judged, Queue

T = TypeVar("T")

LANGUAGE = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is told; default: the case's, else that of your terminal.",
)


@click.command()
@CASE
@click.argument("file", type=click.Path(path_type=Path), required=False)
@click.option("--paste", is_flag=True, help="FILE, or standard input, is an answer with prose.")
@LANGUAGE
def propose(case: Path, file: Path | None, paste: bool, language: str | None) -> None:
    """Check proposals and let those that hold wait beside a case.

    FILE holds proposals as JSON (`winset schema --proposals`), or with --paste an answer of a
    language model in which they stand. Every quote is looked up, word for word, and so is who
    says it; what a proposal says must be something that the case can say. CASE is not changed.
    """
    from winset.proposals.pasted import read_pasted

    if file is None and not paste:
        raise click.UsageError("give a FILE with proposals, or --paste")
    room = or_problems(case, lambda: room_of(case))
    folder = case.absolute().parent
    faults: tuple[str, ...] = ()
    if paste:
        answer = _answer(file)
        incoming, faults = or_problems(Path("the answer"), lambda: read_pasted(answer))
    else:
        assert file is not None
        incoming = or_problems(file, lambda: _strict(file))
        folder = file.absolute().parent
    judged = or_problems(case, lambda: room.add(incoming, folder))
    for fault in faults:
        say(f"Not read: {fault}", err=True)
    say(judged_told(room, judged, _language(room, language)), nl=False)


@click.command()
@CASE
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--all-verified", is_flag=True, help="Accept all that hold word for word.")
@click.option("--refuse", multiple=True, metavar="ID", help="Refuse this one; may be repeated.")
@LANGUAGE
def accept(
    case: Path, ids: tuple[str, ...], all_verified: bool, refuse: tuple[str, ...], language: str
) -> None:
    """Write proposals into a case file; without ID, list those that wait.

    A proposal is checked once more. Its statement, reaction or offer is added to CASE, with the
    quote as evidence, and with its source and actors where the case lacks them; nothing else in
    the file changes. A quote alone says nothing for a case and stays where it is.
    """
    from winset.proposals.told import doubts_told
    from winset.text.numbers import plural

    room = or_problems(case, lambda: room_of(case))
    chosen = list(ids)
    if all_verified:
        judged = or_problems(case, room.judged)
        chosen += [
            one.proposed.id
            for one in judged
            if one.verdict.found == "verified"
            and one.proposed.part is not None
            and one.proposed.id not in {*chosen, *refuse}
        ]
    if refuse:
        _decided(lambda: room.decide(refuse, "refused"), _language(room, language))
        say(f"Refused: {', '.join(refuse)}.")
    if chosen:
        spoken = _language(room, language)
        doubtful = [
            one
            for one in or_problems(case, lambda: room.judged(only=ids))
            if one.verdict.found == "ambiguous"
        ]
        _, accepted = _decided(lambda: room.accept(chosen), spoken)
        for line in doubts_told(doubtful, spoken):
            say(line)
        say(
            f"Accepted {plural(len(accepted), 'proposal')} into {named(case)}: "
            f"{', '.join(accepted)}.\nNext: winset report {named(case)}"
        )
    elif all_verified:
        say("None that says something for the case holds word for word.")
    elif not refuse:
        judged = or_problems(case, room.judged)
        say(judged_told(room, judged, _language(room, language)), nl=False)


def _strict(file: Path) -> Queue:
    """Read a file of proposals; where they stand in prose, say which option reads that."""
    from winset.errors import CaseFileError, WinsetError
    from winset.proposals.pasted import read_pasted
    from winset.proposals.queue import read_file
    from winset.proposals.texts import read_document

    try:
        return read_file(file)
    except CaseFileError:
        try:
            prose = bool(read_pasted(read_document(file))[0].proposals)
            json.loads(file.read_bytes())
        except WinsetError:
            prose = False
        except ValueError:
            pass
        else:
            prose = False
        if prose:
            raise click.UsageError(
                f"{named(file)}: the proposals stand in prose; add --paste to read them"
            ) from None
        raise


def room_of(case: Path) -> Room:
    """Open a case for its proposals; versions are kept where they are kept already."""
    from winset.desk import Desk
    from winset.history import kept_beside
    from winset.proposals.room import Room

    return Room(Desk(case, kept_beside(case)))


def judged_told(room: Room, judged: list[Judged], language: str) -> str:
    """Write what was found about proposals, for the terminal."""
    from winset.proposals.told import judged_text

    case = room.desk.case
    known = case.in_language(language).actors if case is not None else ()
    names = {actor.id: str(actor.name) for actor in known}
    return judged_text(judged, named(room.path), language, heading(), names)


def _decided(decide: Callable[[], T], language: str) -> T:
    """Decide; what cannot be decided so is told in a line for each."""
    from winset.proposals.room import NotAcceptedError
    from winset.wording.languages import catalogue

    try:
        return decide()
    except NotAcceptedError as error:
        raise FaultsError(list(map(catalogue(language).text, error.faults))) from None


def _language(room: Room, asked: str | None) -> str:
    case = room.desk.case
    return asked or preferred([None if case is None else case.language, around(json=False)])


def _answer(file: Path | None) -> str:
    from winset.proposals.pasted import MOST
    from winset.proposals.texts import read_document

    if file is not None and str(file) != "-":
        return read_document(file)
    return sys.stdin.read(MOST + 1)
