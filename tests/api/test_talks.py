"""How talks would run, from Python."""

import pytest
from analysis.dam import case

from winset.analysis.settings import Settings
from winset.api.talks import bargain, transcript
from winset.errors import CaseError
from winset.studies.bargain import Asked
from winset.studies.bargain import bargain as plain


def test_it_is_what_the_study_gives():
    made = bargain(case(), {"up": "boulware:4"}, rounds=10, draws=256, seed=2)
    asked = Asked({"up": ("boulware:4",)}, rounds=10)
    assert made.to_dict() == plain(case(), asked, Settings(draws=256, seed=2)).to_dict()


def test_strategies_may_be_several():
    made = bargain(case(), {"up": ["boulware", "conceder"]}, rounds=5, draws=64)
    assert {profile[0] for profile in made.running.profiles} == {"boulware", "conceder"}
    assert made.asked.rounds == 5


def test_considerate_offers_are_another_run():
    blind = bargain(case(), rounds=5, draws=64)
    kind = bargain(case(), rounds=5, draws=64, considerate=True)
    assert kind.running.found() >= blind.running.found()


def test_one_session_is_told():
    made = transcript(case(), {"up": "conceder"}, rounds=4, draw=3, draws=64)
    assert made.draw == 3
    assert made.to_dict()["text"][0].startswith("Round 1: ")


@pytest.mark.parametrize(
    ("call", "error", "said"),
    [
        (lambda: bargain(case(), {"nobody": "boulware"}), CaseError, "nobody"),
        (lambda: bargain(case(), {"up": "boulwar"}), CaseError, "boulware"),
        (lambda: bargain(case(), drawss=3), TypeError, "draws"),
        (lambda: bargain(case(), protocol="none"), CaseError, "none"),
        (lambda: bargain("nowhere.yaml"), Exception, "nowhere.yaml"),
    ],
)
def test_faults_are_said(call, error, said):
    with pytest.raises(error, match=said):
        call()
