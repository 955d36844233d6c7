"""Two processes share what is to be compiled: nothing is done twice, and nobody waits in vain."""

import threading

from winset import compiled
from winset.compiled import Shares


def test_a_loop_is_given_to_one_process_and_the_other_waits_until_it_is_done(tmp_path):
    one, other = Shares(tmp_path, lambda: True), Shares(tmp_path, lambda: True)
    assert one.take("walk")
    waited = []
    waiting = threading.Thread(target=lambda: waited.append(other.take("walk")))
    waiting.start()
    assert other.take("widest")
    assert not waited
    one.finish("walk")
    waiting.join(60)
    assert waited == [False]


def test_nobody_waits_for_a_process_that_has_ended(tmp_path):
    assert Shares(tmp_path, lambda: True).take("walk")
    assert Shares(tmp_path, lambda: False).take("walk") is False


def test_without_the_folder_everything_is_ours(tmp_path):
    assert Shares(tmp_path / "gone", lambda: True).take("walk")


def test_what_is_missing_is_told_once(monkeypatch, tmp_path):
    monkeypatch.setattr(compiled._Sharing, "shares", None)
    told = []
    compiled.when_missing(lambda: told.append("missing"))
    assert compiled._missing() is None
    assert compiled._missing() is None
    assert told == ["missing"]
