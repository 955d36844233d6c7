"""The registry of formats: one record each, whose module reads what the record says."""

import pytest

from winset.formats.codec import Codec, Shape
from winset.formats.registry import FORMATS, endings, titles, written


@pytest.mark.parametrize("kind", FORMATS.values(), ids=lambda kind: kind.key)
def test_a_format_has_a_program_in_its_home(kind):
    assert FORMATS[kind.key] is kind
    assert isinstance(kind.codec, Codec)
    assert all(ending.startswith(".") for ending in kind.endings)


def test_what_can_be_written_is_known_by_its_name_there():
    assert list(written()) == ["genius", "geniusweb", "negmas", "negolog", "gmcr", "csv"]


def test_endings_by_shape():
    assert endings(Shape.TABLE) == {".csv", ".tsv", ".xlsx"}
    assert endings(Shape.TABLE) < endings()


def test_titles_are_a_list_in_words():
    assert titles().startswith("GENIUS XML, ")
    assert titles().endswith(" or points tables (CSV, XLSX)")
