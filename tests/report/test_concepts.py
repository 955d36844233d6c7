"""The concepts of stability in words."""

from winset.report.concepts import concept_text, concept_texts
from winset.stability.concepts import CONCEPTS


def test_every_concept_has_a_name_and_a_meaning():
    found = concept_texts(CONCEPTS)
    assert list(found) == list(CONCEPTS)
    assert len({text.meaning for text in found.values()}) == len(CONCEPTS)
    assert concept_text("seq").short == "SEQ"


def test_they_stand_in_the_order_of_the_registry():
    assert list(concept_texts(["sseq", "nash"])) == ["nash", "sseq"]
