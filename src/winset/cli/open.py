"""`winset open`: a case in the browser, on this machine alone."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from winset.cli.options import around
from winset.cli.reading import CASE, or_problems
from winset.cli.streams import say
from winset.wording.languages import LANGUAGES, preferred


@click.command("open")
@CASE
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="Listen on this port of this machine; default: any that is free.",
)
@click.option("--no-browser", is_flag=True, help="Print the address and open no browser.")
@click.option("--no-history", is_flag=True, help="Keep no versions beside the case.")
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is told; default: the case's, else that of your terminal.",
)
def open_(case: Path, port: int, language: str | None, **chosen: Any) -> None:
    """Open a case in the browser: forms, evidence, answers, what-ifs and history.

    Every change is written to CASE at once and can be undone. The server is for this machine alone
    and ends with Ctrl-C. The address holds a secret: who has it can change the case.
    """
    from winset.errors import WinsetError
    from winset.formats import is_foreign
    from winset.text.shown import in_one_line
    from winset.web.bench import Bench
    from winset.web.serving import serve

    if case.exists() and is_foreign(case):
        name = in_one_line(str(case))
        raise WinsetError(
            f"{name}: this is a scenario of another tool; make a case file of it with "
            f"'winset import {name} case.yaml' and open that"
        )
    bench = or_problems(case, lambda: Bench(case, not chosen["no_history"]))
    found = bench.desk.case
    tags = [None if found is None else found.language, around(json=False)]
    bench.speak(language or preferred(tags))

    def told(address: str) -> None:
        say(f"{in_one_line(str(case))} is open: {address}")
        say("Ctrl-C ends it; everything is saved as you go.")

    try:
        with suppress(KeyboardInterrupt):
            serve(bench, port, browser=not chosen["no_browser"], say=told)
    finally:
        bench.close()
    say("Closed; everything is saved.")
