"""`winset roles`: one confidential sheet per party."""

from __future__ import annotations

from pathlib import Path

import click

from winset.cli.options import around
from winset.cli.reading import read, told
from winset.cli.streams import is_standard, named, say
from winset.wording.languages import LANGUAGES, preferred


@click.command()
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE")
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--pdf", is_flag=True, help="A PDF of each as well (needs the extra `paper`).")
@click.option("--docx", is_flag=True, help="A Word file of each as well (needs `paper`).")
@click.option("--xlsx", is_flag=True, help="Its points as a workbook as well (needs `xlsx`).")
@click.option(
    "--round",
    "play",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    metavar="N",
    help="Take the scores of this round, where they change by rounds.",
)
@click.option("--account", metavar="ID", help="Tell what this account says too.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of the sheets; default: the case's, else that of your terminal.",
)
@click.option("--force", is_flag=True, help="Replace files that exist.")
@click.option("--quiet", is_flag=True, help="Print nothing.")
def roles(case: Path, folder: Path, force: bool, quiet: bool, **chosen: object) -> None:
    """Write one confidential sheet per party into DIR: a page, and its points as a table.

    A sheet says what all know (issues, rules, approval, the status quo, offers) and what the party
    itself wants: nothing of what the others want. The summary and the notes of the case are left
    out, since they may tell. No file that exists is replaced.
    """
    if is_standard(folder):
        raise click.UsageError("sheets are files: name a folder in place of '-'")
    found = read(case)
    from winset.classroom.role_files import MORE, contents, there
    from winset.classroom.roles import roles as sheets_of
    from winset.text.write import write_bytes

    language = preferred([chosen["language"], found.language, around(json=False)])  # type: ignore[list-item]
    try:
        sheets = sheets_of(
            found,
            language=language,
            play=int(str(chosen["play"])),
            account=chosen["account"],  # type: ignore[arg-type]
        )
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--account") from None
    made = contents(sheets, [ending for ending in MORE if chosen[ending]])
    taken = there(folder, made)
    if taken and not force:
        names = ", ".join(taken[:5]) + (f" and {len(taken) - 5} more" if len(taken) > 5 else "")
        raise click.UsageError(
            f"in {named(folder)} there are already {names}; choose another folder, or --force"
        )
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in made.items():
        write_bytes(folder / name, content)
    if not quiet:
        say(told(language, "role.written", count=str(len(sheets)), folder=named(folder)))
