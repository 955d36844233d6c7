"""Talks from Python."""

import pytest
from analysis.findings.test_talks import HEAD, STATEMENTS

import winset
from winset.analysis.settings import Settings
from winset.api.talks import bargain, transcript
from winset.studies.bargain import Asked
from winset.studies.bargain import bargain as plain

CASE = winset.parse_case(HEAD + STATEMENTS)


def test_strategies_may_be_named_one_or_several(tmp_path):
    path = tmp_path / "lease.yaml"
    path.write_text(HEAD + STATEMENTS, "utf-8")
    asked = Asked({"tenant": ("linear",)}, rounds=8, considerate=True)
    made = bargain(path, {"owner": ["micro", "linear"]}, asked=asked, draws=64, seed=3)
    both = Asked({"tenant": ("linear",), "owner": ("micro", "linear")}, 8, considerate=True)
    same = plain(CASE, both, Settings(draws=64, seed=3))
    assert made.to_dict() == same.to_dict()
    assert bargain(CASE, {"tenant": "linear"}, draws=64).running.profiles[0][0] == "linear"


def test_a_frame_has_a_row_for_each_session():
    pytest.importorskip("pandas")
    made = bargain(CASE, {"tenant": "linear", "owner": "linear"}, draws=64)
    frame = made.to_frame()
    assert len(frame) == len(made.running.draws)
    assert (frame["end"] == "agreement").mean() == pytest.approx(made.running.found())


def test_a_transcript_is_told():
    made = transcript(CASE, {"tenant": "micro"}, draw=2, draws=64)
    assert made.draw == 2
    assert made.to_dict()["strategies"] == {"tenant": ["micro"]}
    with pytest.raises(TypeError, match="did you mean 'draws'"):
        transcript(CASE, drawz=3)
