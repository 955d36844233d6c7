"""The commands of `winset`, each in a module of its own."""

from __future__ import annotations

from typing import Any

import click

from winset.cli.analysing import analyse, report
from winset.cli.bargain import bargain
from winset.cli.casefiles import check, export, import_, new, schema
from winset.cli.compare import compare
from winset.cli.conflict import stability
from winset.cli.mcp import mcp_
from winset.cli.offer import offer
from winset.cli.open import open_
from winset.cli.propose import accept, propose
from winset.cli.read import read_
from winset.cli.results import cache_command
from winset.cli.roles import roles
from winset.cli.score import score
from winset.cli.stats import stats
from winset.cli.sweep import sweep
from winset.cli.tournament import tournament


class UnreadError(Exception):
    """Nobody reads on what is printed; no error, but an end."""


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; keep from click that nobody reads on, which it takes for a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise UnreadError from None


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80}
)
@click.version_option(package_name="winset", prog_name="winset")
def cli() -> None:
    """Find whether there is a deal, and if not, why not.

    Winset reads a case file that says who negotiates about what and what each side is known
    to want, and answers in words with the numbers under them.
    """


COMMANDS = (
    open_,
    check,
    analyse,
    report,
    compare,
    stability,
    sweep,
    bargain,
    tournament,
    roles,
    score,
    offer,
    read_,
    propose,
    accept,
    mcp_,
    cache_command,
    import_,
    export,
    new,
    schema,
    stats,
)

for command in COMMANDS:
    cli.add_command(command)
