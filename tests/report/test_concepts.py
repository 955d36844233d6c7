"""The concepts of stability in words."""

import pytest

from winset.report.concepts import concept_text, concept_texts
from winset.stability.concepts import CONCEPTS
from winset.wording.languages import LANGUAGES, catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_a_name_and_a_meaning(language):
    words = catalogue(language)
    found = concept_texts(words, CONCEPTS)
    assert list(found) == list(CONCEPTS)
    assert len({text.meaning for text in found.values()}) == len(CONCEPTS)
    assert concept_text(words, "seq").short == "SEQ"


def test_they_stand_in_the_order_of_the_registry():
    assert list(concept_texts(catalogue("en"), ["sseq", "nash"])) == ["nash", "sseq"]
