"""What a request asks for: plain values, or words about what was expected."""

from __future__ import annotations

from typing import Any

import pytest

from winset.web.asked import BadRequestError, listed, page_file, text, texts, whole

GIVEN: dict[str, Any] = {"n": 3, "b": True, "big": 2**60, "t": "x", "l": [1], "ts": ["a"]}


def test_what_fits_is_returned() -> None:
    assert whole(GIVEN, "n") == 3
    assert text(GIVEN, "t") == "x"
    assert listed(GIVEN, "l") == [1]
    assert texts(GIVEN, "ts") == ["a"]


@pytest.mark.parametrize(
    ("reads", "name"),
    [(whole, "b"), (whole, "big"), (whole, "t"), (text, "n"), (listed, "t"), (texts, "l")],
)
def test_what_does_not_fit_is_refused(reads: Any, name: str) -> None:
    for key in (name, "none"):
        with pytest.raises(BadRequestError, match=f"{key}: expected"):
            reads(GIVEN, key)


def test_only_files_of_the_page_are_given() -> None:
    assert page_file("start.html").status_code == 200
    for name in ("../app.py", "start", "", "start.html/..", "words_en.jsx"):
        assert page_file(name).status_code == 404
