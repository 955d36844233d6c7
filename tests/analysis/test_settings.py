"""Settings: checked when made, the same in plain data."""

import datetime
import json

import pytest

from winset.analysis.settings import MAX_DRAWS, Settings
from winset.inference import Prior


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"draws": 0}, "draws: expected 1 to 1,000,000, found 0"),
        ({"draws": MAX_DRAWS + 1}, "draws: expected 1 to 1,000,000"),
        ({"draws": True}, "draws: expected a whole number, found True"),
        ({"seed": -1}, "seed: expected a number not below 0"),
        ({"error": 1.0}, "error: expected a number above 0, up to 0.5"),
        ({"time_limit": 0}, "time_limit: expected more than 0"),
        ({"step": 0}, "step: expected at least 1"),
        ({"concept": "x"}, "concept: expected nash, gmr, smr, seq, sseq, found 'x'"),
        ({"definitions": ("x",)}, "definitions: expected genius, negmas, negolog, found 'x'"),
        ({"definitions": "negmas"}, "definitions: expected a tuple of names"),
        ({"prior": 3}, "prior: expected a Prior, as hierarchical, polytope"),
        ({"language": "fra"}, "language: found 'fra'; did you mean 'fr'"),
        ({"until": datetime.datetime(2019, 1, 1)}, "until: expected a date"),
    ],
)
def test_what_makes_no_sense_is_refused(given, said):
    with pytest.raises(ValueError, match=said):
        Settings(**given)


def test_plain_data_names_every_setting():
    made = Settings(until=datetime.date(2019, 2, 28), prior=Prior.POLYTOPE)
    plain = made.to_dict()
    assert set(plain) == set(Settings.__dataclass_fields__)
    assert json.loads(json.dumps(plain))["until"] == "2019-02-28"
    assert plain["prior"] == "polytope"
