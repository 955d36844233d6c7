"""`winset offer`: what one party should offer next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from winset.cli.numbers import FiniteRange
from winset.cli.options import BEHAVIOURS, around, belief_options
from winset.cli.reading import CASE, heading, read, told
from winset.cli.streams import is_standard, named, say, say_json

if TYPE_CHECKING:
    from winset.analysis.result import Analysis
    from winset.case.types import Case

ASKED = {"together": "at-once", "horizon": "in-turn"}
"""Options that ask for a list."""


@click.command()
@CASE
@click.option("--by", metavar="PARTY", help="Who makes the offer.")
@click.option(
    "--offers",
    "together",
    type=click.IntRange(1, 6),
    default=3,
    show_default=True,
    help="How many offers to make at the same time.",
)
@click.option(
    "--horizon",
    type=click.IntRange(1, 8),
    default=4,
    show_default=True,
    help="How many offers to make one after another at most.",
)
@click.option(
    "--floor",
    type=FiniteRange(0),
    metavar="X",
    help="Offer nothing worth less than this over no deal: in points, or as 0.1 of the stake.",
)
@click.option("--full", is_flag=True, help="Print all lists, gain against odds among them.")
@click.option("--json", "json_file", metavar="FILE", help="Write it as JSON; - for stdout.")
@click.option(
    "--behaviour",
    type=click.Choice(BEHAVIOURS),
    default=BEHAVIOURS[0],
    show_default=True,
    help="How people make and answer offers; with none only what is certain counts.",
)
@click.option("--quiet", is_flag=True, help="Print no result and no progress.")
@belief_options
def offer(case: Path, by: str | None, json_file: str | None, full: bool, **chosen: Any) -> None:
    """Say what one party should offer next, and what an answer would tell.

    The offer that brings most on average: the party's own gain, times the odds that all who must
    agree accept. Also several offers at once, the best sequence of offers, and what lies on the
    table.
    """
    target = None if json_file is None or is_standard(json_file) else Path(json_file)
    found = read(case, target)
    made = _made(found, by, chosen | {"around": around(json=json_file is not None)})
    if json_file == "-":
        say_json(made.to_json())
        return
    if target is not None:
        from winset.text.write import write_text

        write_text(target, made.to_json())
    if chosen["quiet"]:
        return
    from winset.report.offer_text import LISTS, offer_text

    lists = LISTS if full else [name for option, name in ASKED.items() if _given(option)]
    say(offer_text(made.to_dict(), heading=heading(), lists=lists), nl=False)
    if target is not None:
        say(f"\n{told(made.settings['language'], 'cli.findings', file=named(target))}")


def _given(option: str) -> bool:
    """Return whether an option was given, be it with its default."""
    source = click.get_current_context().get_parameter_source(option)
    return source is not ParameterSource.DEFAULT


def _made(case: Case, by: str | None, chosen: dict[str, Any]) -> Analysis:
    from winset.analysis.next_offer import MOST, next_offer, party_named
    from winset.analysis.offering import Asked
    from winset.cli.ahead import begin
    from winset.cli.options import settings_of
    from winset.compiled import when_missing
    from winset.report.progress import bar

    if by is None:
        known = ", ".join(f"{party.id} ({party.name})" for party in case.parties)
        raise click.UsageError(f"Missing option '--by': whose offer? (the parties: {known})")
    try:
        by = party_named(case, by)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--by") from None
    settings = settings_of(chosen, case)
    try:
        asked = Asked(chosen["together"], chosen["horizon"], chosen["floor"], MOST)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    when_missing(lambda: begin(quiet=chosen["quiet"]))
    try:
        with bar(show=not chosen["quiet"], language=settings.language) as progress:
            return next_offer(case, by, settings, asked, progress=progress)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
