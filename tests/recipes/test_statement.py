"""The recipe "add a statement kind" of CONTRIBUTING, followed in a copy of the package.

The kind made up here says by how much one issue outweighs another. It touches four source files:
a type, a record, a condition and a sentence.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from places import ROOT

IMPORT = "from __future__ import annotations\n"
ARM = "            case _:\n                assert_never(claim)\n"

TYPE = '''
@dataclass(frozen=True, slots=True)
class Outweighs(_Claim):
    """The issue's weight exceeds the other's by at least so much."""

    issue: str
    other: str
    by: Fraction

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=(self.issue, self.other))

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        first, second = names.issue(self.issue), names.issue(self.other)
        return say("claim.outweighs", issue=first, other=second, by=float(self.by))


'''
FIELD = """    outweighs: Weights | None = Field(None, description="How much heavier than others.")
"""
READ_AND_WRITE = """
def _read_outweighs(reading: Reading, shape: ClaimFields, path: Steps) -> list[Claim]:
    claims: list[Claim] = []
    for name, others in (shape.outweighs or {}).items():
        here = (*path, "outweighs", name)
        reading.context.issue(name, here)
        for other, raw in others.items():
            by = reading.context.share(raw, (*here, other))
            if reading.context.issue(other, (*here, other)) and by is not None:
                claims.append(Outweighs(name, other, by))
    return claims


def _write_outweighs(claim: Outweighs) -> Tree:
    return {"outweighs": {claim.issue: {claim.other: claim.by}}}


"""
RECORD = '    Kind("outweighs", _read_outweighs, _write_outweighs, (Outweighs,)),\n'
CONDITION = """            case Outweighs(issue, other, by):
                first, second = self._place[issue], self._place[other]
                gap = unknowns.weight(first) - unknowns.weight(second)
                self._add(gap, -float(by), origin, strict=False)
"""
SENTENCE = '    "claim.outweighs": "{issue} outweighs {other} by {by}",\n'
NEEDED = IMPORT + "\nfrom winset.case.claims import Outweighs\n"

STEPS = {
    "case/claims.py": [("Claim = (\n", f"{TYPE.lstrip()}Claim = (\n    Outweighs |")],
    "casefile/kinds.py": [
        (IMPORT, NEEDED),
        ("    no_deal: Annotated", f"{FIELD}    no_deal: Annotated"),
        ("KINDS = (\n", f"{READ_AND_WRITE.lstrip()}KINDS = (\n{RECORD}"),
    ],
    "inference/constraints.py": [(IMPORT, NEEDED), (ARM, CONDITION + ARM)],
    "wording/english/case.py": [('    "claim.order"', f'{SENTENCE}    "claim.order"')],
}

CASE = """\
winset: 1
title: Two issues
parties: {a: Anna, b: Ben}
issues:
  land: {options: [none, half, all]}
  water: {options: [low, high]}
no_deal: {land: none, water: low}
preferences:
  a:
    - {id: gap, outweighs: {land: {water: 0.2}}, assumed: made up}
  b:
    - {id: up, order: {land: [all, half, none]}, assumed: made up}
"""

FOLLOWED = """
import sys
import numpy as np
import winset
from winset.case.claims import Outweighs
from winset.casefile.writer import case_text
from winset.wording.english import ENGLISH
from winset.wording.phrases import Words

case = winset.parse_case(sys.stdin.read())
(gap,) = case.preferences["a"]
assert gap.kind == "outweighs"
assert gap.claims[0].by.as_integer_ratio() == (1, 5)
assert case_text(case).count("outweighs:") == 1
assert winset.parse_case(case_text(case)) == case
assert "outweighs" in winset.json_schema()["$defs"]["StatementShape"]["properties"]
told = ENGLISH.text(Words(case).statement(gap))
assert told == "land outweighs water by 0.20", told

space, rng = winset.Space.of(case), np.random.default_rng(1)
known = winset.Known(space, "a", case.no_deal, (gap,))
land, water = winset.fit(known, draws=1000, rng=rng).shares()
assert (land - water >= 0.2).all() and land.std() > 0.05
free = winset.fit(winset.Known(space, "a", case.no_deal, ()), draws=1000, rng=rng)
land, water = free.shares()
assert (winset.truth(free, gap) == (land - water >= 0.2)).all()
assert 0.3 < winset.truth(free, gap).mean() < 0.5

less = winset.Statement("less", "a", "outweighs", (Outweighs("water", "land", gap.claims[0].by),))
found = winset.contradictions(winset.Known(space, "a", case.no_deal, (gap, less)))
assert found.sets == ((gap, less),)
for wrong, message in (("watre: 0.2", "unknown issue 'watre'"), ("water: much", "'much'")):
    try:
        winset.parse_case(case_text(case).replace("water: 0.2", wrong))
    except winset.CaseFileError as error:
        assert message in str(error), error
    else:
        raise AssertionError(message)
print(winset.analyse(case, winset.Settings(draws=64))["deal.exists"].value)
"""


def follow(folder: Path, steps: dict[str, list[tuple[str, str]]]) -> Path:
    """Copy the package and follow some steps in the copy; return where to import it from."""
    shutil.copytree(
        ROOT / "src" / "winset", folder / "winset", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name, changes in steps.items():
        path = folder / "winset" / name
        source = path.read_text("utf-8")
        for before, after in changes:
            assert source.count(before) == 1, (name, before)
            source = source.replace(before, after)
        path.write_text(source, "utf-8")
    return folder


@pytest.mark.slow
def test_four_files_make_a_kind(tmp_path):
    assert len(STEPS) == 4
    done = subprocess.run(
        [sys.executable, "-c", FOLLOWED],
        input=CASE,
        env={"PYTHONPATH": str(follow(tmp_path, STEPS)), "NUMBA_CACHE_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.lint
def test_a_forgotten_step_fails_the_type_check(tmp_path):
    """A type that says nothing of itself, and that no condition is written for."""
    silent = TYPE[: TYPE.index("    def told")] + "\n"
    change = [("Claim = (\n", f"{silent.lstrip()}Claim = (\n    Outweighs |")]
    package = follow(tmp_path, {"case/claims.py": change}) / "winset"
    where = ("inference/constraints.py", "wording/phrases.py")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--follow-imports=silent", "--cache-dir", ".cache"),
            *(str(package / name) for name in where),
        ],
        cwd=tmp_path,
        env={"MYPYPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    messages = (
        r'constraints.py:\d+: error: .*"assert_never" has incompatible type "Outweighs"',
        r'phrases.py:\d+: error: Item "Outweighs" .* has no attribute "told"',
    )
    for message in messages:
        assert re.search(message, done.stdout), done.stdout


def test_every_claim_has_a_kind_but_what_only_offers_make():
    from typing import get_args

    from winset.case.claims import AtLeastNoDeal, Claim
    from winset.casefile.kinds import KINDS

    assert {*get_args(Claim)} - {made for kind in KINDS for made in kind.claims} == {AtLeastNoDeal}
    assert len({kind.key for kind in KINDS}) == len(KINDS)
