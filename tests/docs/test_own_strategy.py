"""The tutorial on strategies prints what it says it does."""

import re

from places import ROOT


def test_every_block_prints_what_stands_below(capsys):
    page = (ROOT / "docs" / "tutorial" / "own-strategy.md").read_text("utf-8")
    blocks = re.findall(r"```(python|text)\n(.*?)```", page, flags=re.DOTALL)
    known = {"__name__": "tutorial"}
    assert [kind for kind, _ in blocks] == ["python", "text"] * 5
    for kind, text in blocks:
        if kind == "python":
            exec(text, known)
        else:
            assert capsys.readouterr().out == text
