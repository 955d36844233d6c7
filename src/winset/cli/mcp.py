"""`winset mcp`: the tools of Winset for a language model, over standard input and output."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import click


@click.command("mcp")
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    metavar="DIR",
    help="The folder whose files it may read; default: the current one.",
)
@click.option(
    "--draws",
    type=click.IntRange(64, 100_000),
    default=1024,
    show_default=True,
    help="Draws of an analysis.",
)
def mcp_(root: Path, draws: int) -> None:
    """Serve a language model that speaks MCP, over standard input and output.

    The assistant starts this command itself: see the how-to "Use a language model". It can read and
    analyse the cases and texts under DIR and propose what a text says; no tool writes a case, and
    nothing counts before you accept it.
    """
    from winset.mcp import server

    with suppress(KeyboardInterrupt):
        server(root, draws).run("stdio")
