"""`winset bargain`: how talks on a case would run, and one of them word by word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from winset.cli.numbers import FiniteRange
from winset.cli.options import around, belief_options, settings_of
from winset.cli.reading import heading, read, told
from winset.cli.streams import FaultsError, is_standard, named, say, say_json

if TYPE_CHECKING:
    from winset.case.types import Case
    from winset.studies.bargain import Asked, Bargained
    from winset.studies.transcripts import Transcript

LARGEST = 64 * 2**20
"""Bytes of a transcript that are read."""


@click.command()
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE")
@click.option(
    "--strategy",
    multiple=True,
    metavar="PARTY=NAME",
    help="What a party may play, as us=boulware:4; may be repeated; default: three tempers.",
)
@click.option(
    "--rounds",
    type=click.IntRange(1, 100_000),
    metavar="N",
    help="Rounds of offers; default: 20, or 1000 changes of a text.",
)
@click.option(
    "--considerate",
    is_flag=True,
    help="Offer what is best for the others, of what is good enough for oneself; protocols of "
    "offers.",
)
@click.option(
    "--protocol",
    default="stacked",
    show_default=True,
    metavar="NAME",
    help="stacked, simultaneous (several offers at once), text (a mediator), or alternating "
    "(equilibrium play).",
)
@click.option(
    "--several",
    type=click.IntRange(1, 50),
    default=3,
    show_default=True,
    metavar="N",
    help="Outcomes in one offer; --protocol simultaneous.",
)
@click.option(
    "--mediator",
    default="hill",
    show_default=True,
    metavar="NAME",
    help="Who changes a single text: hill, annealing, or likeliest; --protocol text.",
)
@click.option(
    "--breakdown",
    type=FiniteRange(0, 1),
    default=0.0,
    show_default=True,
    metavar="P",
    help="Odds that talks end after a refusal; --protocol alternating.",
)
@click.option(
    "--convention",
    type=click.Choice(["winset", "negmas", "negolog"]),
    default="winset",
    show_default=True,
    help="Play offers as this tool does; protocols of offers.",
)
@click.option(
    "--draw",
    type=click.IntRange(1),
    metavar="N",
    help="Tell one session of offers (--protocol stacked or simultaneous), in plausible world N.",
)
@click.option(
    "--replay",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Play a transcript again, as it says; with --json and --quiet alone.",
)
@click.option("--json", "json_file", metavar="FILE", help="Write it as JSON; - for stdout.")
@click.option("--quiet", is_flag=True, help="Print nothing but what is asked for by --json -.")
@belief_options
def bargain(
    case: Path,
    draw: int | None,
    replay: Path | None,
    json_file: str | None,
    quiet: bool,
    **chosen: Any,
) -> None:
    """Play talks between the parties: how likely they find a deal, when, and who gains.

    Talks are played in many plausible worlds, with every combination of strategies. With --draw
    one session is told word by word; its JSON can be played again with --replay.
    """
    target = None if json_file is None or is_standard(json_file) else Path(json_file)
    found = read(case, target)
    if draw is not None and chosen["protocol"] not in {"stacked", "simultaneous"}:
        raise click.UsageError("--draw tells talks of offers: --protocol stacked or simultaneous")
    if replay is not None:
        _nothing_else()
    made = _made(found, draw, replay, quiet=quiet, chosen=chosen | {"around": around(json=False)})
    from winset.text.write import write_text

    if json_file is not None and target is None:
        say_json(made.to_json())
        return
    if target is not None:
        write_text(target, made.to_json())
    if quiet:
        return
    _print(made)
    if target is not None:
        language = made.to_dict()["settings"]["language"]
        say(f"\n{told(language, 'bargain.written', file=named(target))}")


def _made(
    found: Case, draw: int | None, replay: Path | None, *, quiet: bool, chosen: dict[str, Any]
) -> Bargained | Transcript:
    from winset.cli.ahead import begin
    from winset.compiled import when_missing
    from winset.errors import CaseError
    from winset.report.progress import bar
    from winset.studies.bargain import bargain as bargained
    from winset.studies.transcripts import replayed, transcript

    when_missing(lambda: begin(quiet=quiet))
    try:
        with bar(show=not quiet) as progress:
            if replay is not None:
                return replayed(found, _saved(replay), progress)
            asked, settings = _asked(chosen), settings_of(chosen, found)
            if draw is not None:
                return transcript(found, asked, settings, draw=draw, progress=progress)
            return bargained(found, asked, settings, progress=progress)
    except CaseError as error:
        raise FaultsError(error.problems) from None


def _nothing_else() -> None:
    """Refuse what a transcript says itself."""
    context = click.get_current_context()
    given = [
        f"--{name.replace('_', '-')}"
        for name in context.params
        if name not in {"case", "replay", "json_file", "quiet"}
        and context.get_parameter_source(name) is not ParameterSource.DEFAULT
    ]
    if given:
        raise click.UsageError(
            f"--replay plays what the transcript says; it does not go with {', '.join(given)}"
        )


def _print(made: Bargained | Transcript) -> None:
    from winset.report.bargain_text import bargain_text, transcript_text
    from winset.studies.transcripts import Transcript

    document = made.to_dict()
    write = transcript_text if document["kind"] == "transcript" else bargain_text
    say(write(document, heading=heading()), nl=False)
    replay = made.replay if isinstance(made, Transcript) else None
    if replay is not None:
        language = document["settings"]["language"]
        checked = "rules" if replay.chance else "strategies"
        more = {"strategies": ", ".join(replay.chance)} if replay.chance else {}
        say(f"\n{told(language, f'bargain.replayed.{checked}', **more)}")
        if replay.changed:
            say(told(language, "bargain.replayed.changed"))


def _asked(chosen: dict[str, Any]) -> Asked:
    """Read what is to be played; faults in how it is written here, others with the case."""
    from winset.bargaining.players import Ways
    from winset.studies.bargain import Asked

    strategies: dict[str, list[str]] = {}
    faults = []
    for text in chosen["strategy"]:
        party, equals, name = text.partition("=")
        if not equals or not party.strip() or not name.strip():
            faults.append(f"--strategy {text}: expected PARTY=NAME, as us=boulware:4")
        else:
            strategies.setdefault(party.strip(), []).append(name.strip())
    if faults:
        raise FaultsError(faults)
    return Asked(
        {party: tuple(names) for party, names in strategies.items()},
        chosen["rounds"],
        Ways(chosen["protocol"], chosen["several"], chosen["mediator"], chosen["breakdown"]),
        chosen["considerate"],
        chosen["convention"],
    )


def _saved(path: Path) -> dict[str, Any]:
    """Read a transcript."""
    try:
        if path.stat().st_size > LARGEST:
            raise click.UsageError(f"{named(path)} is too large for a transcript")
        saved = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise click.UsageError(f"{named(path)} cannot be read as JSON: {error}") from None
    if not isinstance(saved, dict):
        raise click.UsageError(f"{named(path)}: expected what `winset bargain --draw` wrote")
    return saved
