"""The registry of stability concepts."""

import itertools
import subprocess
import sys

import pytest

from winset.stability.concepts import (
    CONCEPTS,
    Answers,
    Work,
    check_concepts,
    deterrence,
    deterrences,
    sources,
)
from winset.wording.english import ENGLISH


def test_keys_are_those_of_the_records_and_each_has_words():
    for key, concept in CONCEPTS.items():
        assert concept.key == key
        for part in ("name", "meaning", "escape"):
            assert f"concept.{key}.{part}" in ENGLISH.patterns


def test_concepts_are_grouped_by_the_work_that_defines_them():
    found = sources(CONCEPTS)
    assert found[Work(("Fang", "Hipel", "Kilgour"), 1993, 3)] == ["Nash", "GMR", "SMR", "SEQ"]
    assert sorted(itertools.chain(*found.values())) == sorted(c.short for c in CONCEPTS.values())


def test_what_is_no_concept_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="no concept 'nsh'; there are nash, gmr, smr, seq, sseq"):
        check_concepts(["nash", "nsh"])


def test_deterrences():
    assert deterrences() == tuple(CONCEPTS)
    assert deterrence("nash").answers is Answers.NONE
    assert deterrence("seq").improving
    assert deterrence("smr").once_more
    assert not deterrence("gmr").improving


def test_listing_them_needs_no_arrays():
    code = "import sys, winset.stability.concepts; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
