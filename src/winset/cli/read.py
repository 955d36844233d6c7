"""`winset read`: who says what in a text; by rules, or by a language model of the user's."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.options import around
from winset.cli.streams import is_standard, named, say, say_json
from winset.wording.languages import LANGUAGES, preferred

if TYPE_CHECKING:
    from winset.proposals.types import Judged
    from winset.reading import Reading


@click.command("read")
@click.argument(
    "texts", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="TEXT..."
)
@click.option(
    "-o",
    "--output",
    "case",
    type=click.Path(path_type=Path),
    metavar="CASE",
    help="Let what was found wait beside this case file; begin one where there is none.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON.")
@click.option("--prompt", is_flag=True, help="Print what to ask a language model, with the texts.")
@click.option(
    "--endpoint", metavar="URL", help="Ask the language model at this OpenAI-compatible address."
)
@click.option("--model", metavar="NAME", help="Which model to ask there.")
@click.option("--yes", is_flag=True, help="Send the texts to the model without asking first.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is told; default: that of your terminal.",
)
def read_(texts: tuple[Path, ...], case: Path | None, **chosen: Any) -> None:
    """Read who says what in texts: quotes with speaker and stance, actors, events.

    TEXT is plain text, Markdown, a saved web page, or a PDF with text, in German or English. By
    rules, on this machine. What is found are words and who says them; what the issues are, and what
    the words mean for a case, is for a person or a model to say, and for a person to accept.
    """
    language = chosen["language"] or preferred([around(json=False)])
    _fit(case, chosen)
    readings = readings_of(texts)
    if chosen["prompt"]:
        _prompt(readings, case)
    elif chosen["endpoint"]:
        _ask(texts, readings, case, chosen, language)
    elif chosen["as_json"]:
        from winset.proposals.told import reading_tree

        trees = {name: reading_tree(reading) for name, reading in readings.items()}
        say_json(json.dumps({"texts": trees}, indent=1, ensure_ascii=False) + "\n")
    elif case is not None:
        _keep(texts, readings, case, language)
    else:
        from winset.cli.reading import heading
        from winset.proposals.told import reading_text

        for place, (name, reading) in enumerate(readings.items()):
            say("\n" if place else "", nl=False)
            say(reading_text(reading, name, language, heading()), nl=False)


def _fit(case: Path | None, chosen: Mapping[str, Any]) -> None:
    """Refuse options that do not go together."""
    if is_standard(case):
        raise click.UsageError("-o: give the name of a case file in place of '-'")
    one = [name for name in ("as_json", "prompt", "endpoint") if chosen[name]]
    if len(one) > 1:
        raise click.UsageError("--json, --prompt and --endpoint: one at a time")
    if case is not None and chosen["as_json"]:
        raise click.UsageError("--json prints what was found; -o keeps it: one at a time")
    if chosen["endpoint"] and (not chosen["model"] or case is None or not case.exists()):
        raise click.UsageError("--endpoint needs --model NAME, and -o CASE that exists")


def readings_of(texts: tuple[Path, ...]) -> dict[str, Reading]:
    """Read every text; by the id that it would get as a source."""
    from winset.formats.names import ids
    from winset.proposals.texts import read_document
    from winset.reading import read

    names = ids([path.stem for path in texts], "text")
    return {name: read(read_document(path)) for name, path in zip(names, texts, strict=True)}


def _prompt(readings: Mapping[str, Reading], case: Path | None) -> None:
    from winset.cli.reading import read
    from winset.proposals.prompt import prompt

    known = read(case) if case is not None and case.exists() else None
    say(prompt({name: reading.text for name, reading in readings.items()}, known), nl=False)


def _ask(
    texts: tuple[Path, ...],
    readings: Mapping[str, Reading],
    case: Path | None,
    chosen: Mapping[str, Any],
    language: str,
) -> None:
    from winset.cli.reading import read
    from winset.proposals.endpoint import Endpoint
    from winset.proposals.pasted import read_pasted
    from winset.proposals.prompt import prompt

    assert case is not None
    endpoint = Endpoint(chosen["endpoint"], chosen["model"])
    asked = prompt({name: reading.text for name, reading in readings.items()}, read(case))
    say(
        f"This sends {len(asked):,} characters to {endpoint.host}, model {endpoint.model}: the "
        f"instructions, the ids of the case, and\n{', '.join(map(named, texts))}, whole.",
        err=True,
    )
    if not chosen["yes"]:
        click.confirm("Send it?", abort=True, err=True)
    found, faults = read_pasted(endpoint.ask(asked))
    for fault in faults:
        say(f"Not read: {fault}", err=True)
    _add(texts, readings, case, language, found.proposals, by=endpoint.model)


def _keep(
    texts: tuple[Path, ...], readings: Mapping[str, Reading], case: Path, language: str
) -> None:
    """Let what was found wait beside a case, or begin one."""
    if not case.exists():
        from winset.cli.casefiles import begin

        begin(texts, readings, case)
        return
    _add(texts, readings, case, language, None, by=None)


def _add(
    texts: tuple[Path, ...],
    readings: Mapping[str, Reading],
    case: Path,
    language: str,
    found: Any,
    *,
    by: str | None,
) -> None:
    """Put proposals about texts into the queue of a case, and print what became of them."""
    from dataclasses import replace

    from winset.cli.propose import judged_told, room_of
    from winset.proposals.drafting import drafted
    from winset.proposals.types import Queue, Text

    room = room_of(case)
    judged: list[Judged] = []
    for (name, reading), path in zip(readings.items(), texts, strict=True):
        text = Text(name, path.name, "", title=path.stem, language=_known(reading.language))
        mine = (
            drafted(reading, name, room.desk.case)
            if found is None
            else tuple(replace(one, by=by) for one in found if one.source == name)
        )
        judged += room.add(Queue("", mine, {name: text}), path.absolute().parent)
    if found is not None:
        strange = tuple(one for one in found if one.source not in readings)
        judged += room.add(Queue("", strange), case.absolute().parent)
    say(judged_told(room, judged, language), nl=False)


def _known(language: str) -> str | None:
    return language if language in LANGUAGES else None
