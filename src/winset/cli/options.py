"""Options that commands share, and the settings made of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from winset.cli.numbers import FiniteRange
from winset.stability.concepts import CONCEPTS
from winset.wording.languages import LANGUAGES, preferred

if TYPE_CHECKING:
    from winset.analysis import Settings
    from winset.case.types import Case

Command = Callable[..., Any]
BEHAVIOURS = ("joint-gain", "welfare", "own-value", "none")
"""The names of the models of behaviour, the default first; they themselves load NumPy."""


def belief_options(command: Command) -> Command:
    """Add what the draws depend on."""
    options = [
        click.option(
            "--seed",
            type=click.IntRange(0),
            default=0,
            show_default=True,
            help="Seed of all random numbers.",
        ),
        click.option(
            "--draws",
            type=click.IntRange(1, 1_000_000),
            default=4096,
            show_default=True,
            help="Number of value functions drawn per inferred actor.",
        ),
        click.option(
            "--account",
            metavar="ID",
            help="Follow one account; default: all of them, side by side.",
        ),
        click.option(
            "--prior",
            type=click.Choice(["hierarchical", "polytope"]),
            default="hierarchical",
            show_default=True,
            help="Prior distribution of what is not known.",
        ),
        click.option(
            "--language",
            type=click.Choice(LANGUAGES),
            help="Language of what is told; default: the case's, else that of your terminal.",
        ),
    ]
    return _with(command, options)


def analysis_options(command: Command) -> Command:
    """Add everything an analysis depends on."""
    options = [
        click.option(
            "--error",
            type=FiniteRange(0, 0.5, min_open=True),
            metavar="E",
            help="Add draws until the odds of a deal have this standard error.",
        ),
        click.option(
            "--until",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DATE",
            help="Leave out what became known after this day (2019-02-28).",
        ),
        click.option(
            "--round",
            type=click.IntRange(1),
            default=1,
            show_default=True,
            metavar="N",
            help="Take the scores of this round, where they change by rounds.",
        ),
        click.option(
            "--offers/--no-offers",
            default=True,
            show_default=True,
            help="Whether offers and answers count as evidence.",
        ),
        click.option(
            "--behaviour",
            type=click.Choice(BEHAVIOURS),
            default=BEHAVIOURS[0],
            show_default=True,
            help="How people make and answer offers; with none only what is certain counts.",
        ),
        click.option(
            "--list-limit",
            type=click.IntRange(1),
            default=10_000_000,
            show_default=True,
            help="List spaces of up to so many outcomes.",
        ),
        click.option(
            "--definitions",
            type=click.Choice(["genius", "negmas", "negolog"]),
            multiple=True,
            help="Also give the solutions as this tool defines them; may be repeated.",
        ),
        click.option(
            "--time-limit",
            type=FiniteRange(0, min_open=True),
            metavar="SECONDS",
            help="Limit on all searches of spaces not listed; a search cut short gives a bound.",
        ),
        click.option(
            "--step",
            type=click.IntRange(1),
            default=3,
            show_default=True,
            help="Largest number of issues that one step of a road changes.",
        ),
        click.option(
            "--concept",
            type=click.Choice(tuple(CONCEPTS)),
            default="nash",
            show_default=True,
            help="Stability concept of the states on a road.",
        ),
        click.option(
            "--no-cache", is_flag=True, help="Compute anew and keep no result; see winset cache."
        ),
        click.option("--cite", is_flag=True, help="Print how to cite the result, as BibTeX too."),
        click.option("--full", is_flag=True, help="Print all findings, not only the brief."),
        click.option("--quiet", is_flag=True, help="Print no brief and no progress."),
    ]
    return belief_options(_with(command, options))


def _with(command: Command, options: Sequence[Callable[[Command], Command]]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def around(*, json: bool, given: Mapping[str, str] = os.environ) -> str | None:
    """Return the language tag of the terminal; None for JSON, which is the same everywhere.

    Of the variables of POSIX the first that is set counts, even where it names no language of ours.
    """
    names = () if json else ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((given[name] for name in names if given.get(name)), None)


def settings_of(chosen: dict[str, Any], case: Case) -> Settings:
    """Turn options into settings; those that a command does not have keep their defaults.

    `chosen["around"]` is the language of `around`.
    """
    from winset.analysis import Settings
    from winset.inference import Prior
    from winset.text.problems import nearest

    account = chosen["account"]
    if account is not None and account not in case.accounts:
        hint = nearest(account, case.accounts) if case.accounts else "; the case has no accounts"
        raise click.BadParameter(f"no account '{account}'{hint}", param_hint="--account")
    until, taken = (
        chosen.get("until"),
        {
            "seed",
            "draws",
            "list_limit",
            "offers",
            "behaviour",
            "error",
            "step",
            "time_limit",
            "round",
        },
    )
    return Settings(
        **{name: value for name, value in chosen.items() if name in taken | {"concept"}},
        prior=Prior.named(chosen["prior"]),
        account=account,
        language=chosen["language"] or preferred([case.language, chosen.get("around")]),
        until=None if until is None else until.date(),
        definitions=tuple(dict.fromkeys(chosen.get("definitions", ()))),
    )
