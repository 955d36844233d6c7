"""Options become settings; the defaults of both are the same."""

import datetime

import click
import pytest
from analysis.dam import case

import winset
from winset.cli.options import analysis_options, around, settings_of
from winset.inference import Prior


def chosen(*arguments):
    found = {}

    @click.command()
    @analysis_options
    def command(**options):
        found.update(options)

    command.main(list(arguments), standalone_mode=False)
    return found


def test_without_options_the_settings_are_the_defaults():
    assert settings_of(chosen(), case()) == winset.Settings()


def test_every_option_arrives():
    made = settings_of(
        chosen("--seed", "3", "--draws", "9", "--prior", "polytope", "--error", "0.1", "--until",
               "2019-02-28", "--no-offers", "--list-limit", "5", "--definitions", "negmas",
               "--definitions", "negmas", "--time-limit", "2", "--step", "1", "--concept", "seq",
               "--language", "fr", "--round", "3"),
        case(),
    )  # fmt: skip
    assert made == winset.Settings(
        seed=3, draws=9, prior=Prior.POLYTOPE, error=0.1, until=datetime.date(2019, 2, 28),
        offers=False, list_limit=5, definitions=("negmas",), time_limit=2.0, step=1,
        concept="seq", language="fr", round=3,
    )  # fmt: skip


def test_an_account_that_is_not_there_is_refused():
    with pytest.raises(click.BadParameter, match="no account 'x'; the case has no accounts"):
        settings_of(chosen("--account", "x"), case())


def test_the_language_is_that_asked_for_else_of_the_case_else_of_the_terminal():
    german, spoken = {"around": "de_DE.UTF-8"}, {"LC_MESSAGES": "C", "LANG": "fr_FR"}
    assert settings_of(chosen("--language", "fr") | german, case()).language == "fr"
    assert settings_of(chosen() | german, case()).language == "de"
    assert settings_of(chosen() | {"around": None}, case()).language == "en"
    assert around(json=True, given=spoken) is None
    assert around(json=False, given=spoken) == "C"
    assert around(json=False, given={"LANG": "fr_FR"}) == "fr_FR"
    assert around(json=False, given={}) is None
