"""`winset stability`: a case, or a conflict file, as a graph of moves."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.options import around, belief_options, settings_of
from winset.cli.reading import heading, read, told
from winset.cli.streams import is_standard, named, say, say_json, say_page
from winset.stability.concepts import MOST_HORIZON, deterrences

if TYPE_CHECKING:
    from winset.analysis import Settings
    from winset.analysis.stability.run import Stability
    from winset.case.types import Case


@click.command()
@click.argument("source", type=click.Path(path_type=Path), metavar="SRC")
@click.option("--json", "json_file", metavar="FILE", help="Write everything as JSON; - for stdout.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write one HTML page: states, graph, reasons; - for stdout.",
)
@click.option(
    "--coalition", metavar="A+B", help="Actors that act as one, by id, joined with a plus."
)
@click.option(
    "--together",
    type=click.Choice(["at-once", "in-turns"]),
    default="at-once",
    show_default=True,
    help="How a coalition moves: also at the same time, or only one after the other.",
)
@click.option(
    "--sanctions",
    type=click.Choice(["published", "single", "once"]),
    default="published",
    show_default=True,
    help="How the others may answer a move: in turns, one of them once, each at most once.",
)
@click.option(
    "--make",
    "state",
    type=click.IntRange(0),
    multiple=True,
    metavar="STATE",
    help="Show which preferences would make this state hold; several: all of them at once.",
)
@click.option(
    "--concept",
    type=click.Choice(deterrences()),
    default="seq",
    show_default=True,
    help="Concept for --make.",
)
@click.option(
    "--horizon",
    type=click.IntRange(1, MOST_HORIZON),
    metavar="H",
    help="Show also what holds for actors that look 1 to H moves ahead.",
)
@click.option(
    "--coalitions",
    is_flag=True,
    help="Show which equilibria any coalition would break, and where to.",
)
@click.option(
    "--from",
    "start",
    type=click.IntRange(0),
    metavar="STATE",
    help="Show all paths from this state, by length and last mover.",
)
@click.option(
    "--unknown",
    is_flag=True,
    help="Show what holds where only what is sure of preferences counts.",
)
@belief_options
@click.option("--quiet", is_flag=True, help="Print nothing but what was written.")
def stability(source: Path, **chosen: Any) -> None:
    """Show which outcomes hold once nobody negotiates any more, for whom, and why.

    SRC is a case file whose issues have owners, or a conflict file of another tool (.gmcr, or
    its JSON). States are the feasible outcomes; an actor moves the issues it owns.
    """
    asked = [chosen["json_file"], chosen["output"]]
    if None not in asked and os.path.realpath(asked[0]) == os.path.realpath(asked[1]):
        raise click.UsageError("--json and --output name the same file")
    json_file, page = (None if path is None or is_standard(path) else Path(path) for path in asked)
    case = read(source, json_file, page)
    chosen["around"] = around(json=chosen["json_file"] is not None)
    settings = settings_of(chosen, case)
    found = _judge(case, settings, chosen)
    # Before anything is printed: whoever reads the text may have stopped reading.
    written = _write(found, json_file, page)
    if is_standard(chosen["json_file"]):
        say_json(found.to_json())
        return
    if is_standard(chosen["output"]):
        from winset.report.stability_page import stability_page

        say_page(stability_page(found.to_dict()))
        return
    if not chosen["quiet"]:
        from winset.report.further_text import further_text
        from winset.report.inverse_text import inverse_text
        from winset.report.stability_text import stability_text

        say(stability_text(found.to_dict(), heading=heading()), nl=False)
        say(further_text(found.to_dict(), heading=heading()), nl=False)
        if "inverse" in found.data:
            say(inverse_text(found.to_dict(), heading=heading()), nl=False)
    say("".join(f"\n{line}\n" for line in written), nl=False)


def _judge(case: Case, settings: Settings, chosen: dict[str, Any]) -> Stability:
    from winset.analysis.stability.asked import Bloc
    from winset.analysis.stability.run import stability_of as judge
    from winset.report.progress import bar

    given = chosen["coalition"]
    members = [] if given is None else [part.strip() for part in given.split("+")]
    make = (chosen["state"], chosen["concept"]) if chosen["state"] else None
    with bar(show=not chosen["quiet"], language=settings.language) as progress:
        try:
            return judge(
                case,
                settings,
                sanctions=chosen["sanctions"],
                coalition=Bloc(tuple(members), chosen["together"]),
                make=make,
                horizon=chosen["horizon"],
                coalitions=chosen["coalitions"],
                start=chosen["start"],
                unknown=chosen["unknown"],
                progress=progress,
            )
        except ValueError as error:
            raise click.UsageError(str(error)) from error


def _write(found: Stability, json_file: Path | None, page: Path | None) -> list[str]:
    """Write the files asked for; say of each where it is."""
    from winset.text.write import write_text

    written = []
    language = found.data["settings"]["language"]
    if json_file is not None:
        write_text(json_file, found.to_json())
        written.append(told(language, "cli.json", file=named(json_file)))
    if page is not None:
        from winset.report.stability_page import stability_page

        write_text(page, stability_page(found.to_dict()))
        written.append(told(language, "cli.page", file=named(page)))
    return written
