"""`winset tournament`: strategies against each other on cases."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.cluster import cluster, dask_option
from winset.cli.options import around
from winset.cli.reading import BAD_INPUT, heading, told
from winset.cli.streams import FaultsError, named, say, say_json
from winset.wording.languages import LANGUAGES, preferred

if TYPE_CHECKING:
    from winset.studies.tournament import Tournament

CONVENTIONS = ("winset", "negmas", "negolog")
PAGE, OBJECT, TABLE = "tournament.html", "tournament.json", "results"


@click.command()
@click.argument(
    "cases", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="CASES..."
)
@click.option(
    "--strategies",
    multiple=True,
    metavar="LIST",
    help="Who plays, as boulware:4,conceder,micro; may be repeated.",
)
@click.option(
    "--own",
    multiple=True,
    metavar="FILE.py:CLASS",
    help="A strategy class of yours; its code is run. May be repeated.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    metavar="FOLDER",
    help="A new folder for plan, batches and results.",
)
@click.option(
    "--rounds", default="200", show_default=True, metavar="N,N", help="Most rounds of a session."
)
@click.option(
    "--seeds",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="How often sessions with chance in them are played.",
)
@click.option(
    "--seats",
    type=click.Choice(["all", "others"]),
    default="all",
    show_default=True,
    help="All line-ups, or none with a strategy beside itself.",
)
@click.option(
    "--draws",
    type=click.IntRange(1),
    default=64,
    show_default=True,
    help="Draws of values played where not all are scored.",
)
@click.option(
    "--seed", type=click.IntRange(0), default=0, show_default=True, help="Seed of these draws."
)
@click.option(
    "--convention",
    type=click.Choice(CONVENTIONS),
    default="winset",
    show_default=True,
    help="Time and targets as this tool reads them.",
)
@click.option("--workers", type=click.IntRange(1), help="Number of processes; default: all cores.")
@dask_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "parquet"]),
    default="csv",
    show_default=True,
    help="How the rows of all sessions are written.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the results as JSON.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is told; default: that of your terminal.",
)
@click.option("--quiet", is_flag=True, help="Print no result and no progress.")
def tournament(cases: tuple[Path, ...], out: Path, **chosen: Any) -> None:
    """Let strategies bargain with each other, in every seat of every case.

    CASES are case files, scenarios of other tools, or folders with either. A plan is written first;
    then batches are played, and each is kept as soon as it is done. The same command goes on where
    it was interrupted, and gives the same bytes with any number of workers. Nothing in FOLDER is
    ever deleted; one that holds something else is refused.
    """
    from winset.report.progress import bar
    from winset.studies.tournament import PlanError, prepared

    opened = cluster(chosen["dask"], chosen["workers"])
    language = chosen["language"] or preferred([around(json=chosen["as_json"])])
    strategies, rounds = _strategies(chosen), _rounds(chosen["rounds"])
    if chosen["form"] == "parquet":
        from winset.extras import extra

        extra("pyarrow.parquet", "Parquet")
    asked = {name: chosen[name] for name in ("seeds", "seats", "draws", "seed", "convention")}
    try:
        ready = prepared(cases, strategies, rounds, asked)
        with opened as client, bar(show=not chosen["quiet"]) as progress:
            found = ready.play(
                out,
                workers=chosen["workers"],
                client=client,
                progress=progress,
                language=language,
            )
    except PlanError as error:
        for problem in error.problems:
            say(problem, err=True)
        sys.exit(BAD_INPUT)
    except (KeyboardInterrupt, SystemExit):
        if out.is_dir():
            say(told(language, "tournament.kept", folder=named(out)), err=True)
        raise
    files = _written(found, out, chosen["form"])
    if chosen["as_json"]:
        say_json(_object(found))
    elif not chosen["quiet"]:
        _told(found, files, language)


def _strategies(chosen: dict[str, Any]) -> list[Any]:
    from winset.errors import WinsetError
    from winset.studies.tournament import own_class
    from winset.studies.tournament.entrants import names_of

    found: list[Any] = [name for text in chosen["strategies"] for name in names_of(text)]
    faults = []
    for text in chosen["own"]:
        try:
            found.append(own_class(text))
        except WinsetError as error:
            faults.append(str(error))
    if faults:
        raise FaultsError(faults)
    return found


def _rounds(text: str) -> list[int]:
    try:
        found = [int(part) for part in text.split(",")]
    except ValueError:
        found = [0]
    if min(found) < 1:
        raise click.UsageError(f"--rounds {text}: expected numbers from 1, as 200 or 200,1000")
    return found


def _object(found: Tournament) -> str:
    return json.dumps(found.to_dict(), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _written(found: Tournament, out: Path, form: str) -> list[Path]:
    """Write what was found; return the files that were not there as they are now."""
    from winset.text.write import write_bytes

    rows = found.to_parquet() if form == "parquet" else found.to_csv().encode()
    made = {
        out / f"{TABLE}.{form}": rows,
        out / PAGE: found.page().encode("utf-8", "replace"),
        out / OBJECT: _object(found).encode("utf-8", "replace"),
    }
    new = [
        path for path, content in made.items() if not path.exists() or path.read_bytes() != content
    ]
    for path in new:
        write_bytes(path, made[path])
    return new


def _told(found: Tournament, files: list[Path], language: str) -> None:
    from winset.report.tournament_text import tournament_text

    say(tournament_text(found.to_dict(), heading=heading()), nl=False)
    lines = [told(language, "tournament.written", file=named(path)) for path in files]
    say("\n" + "\n".join(lines or [told(language, "tournament.nothing")]))
