"""Texts for readers, in one language or in several: `a name`, or `{en: a name, de: ein Name}`."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from winset.case.languages import Translated
from winset.casefile.fields import SCALAR, anything, blank, described
from winset.text.problems import quoted
from winset.text.tree import Scalar

_TAG = re.compile(r"([A-Za-z]{2,3})(-[A-Za-z0-9]{2,8})*")
_ISO_639_1 = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
_TWO_LETTERS = frozenset(_ISO_639_1.split())
_NAMES = {
    "arabic": "ar",
    "chinese": "zh",
    "deutsch": "de",
    "dutch": "nl",
    "english": "en",
    "español": "es",
    "francais": "fr",
    "français": "fr",
    "french": "fr",
    "german": "de",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
}
_COUNTRIES = {"cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "us": "en"}
"""Countries that people write for a language."""
MANY: dict[str, Any] = {
    "type": "object",
    "additionalProperties": SCALAR,
    "propertyNames": {"pattern": f"^{_TAG.pattern}$"},
    "minProperties": 1,
}
TEXT: dict[str, Any] = {"anyOf": [SCALAR, MANY]}
TEXT_OR_NOTHING: dict[str, Any] = {
    "anyOf": [{"type": ["string", "number", "boolean", "null"]}, MANY]
}


class Fault(NamedTuple):
    """What is wrong with a text, and under which of its language tags."""

    message: str
    tag: str | None = None


def is_tag(word: str) -> bool:
    """Return whether a word is a language tag: `de`, `de-CH`."""
    found = _TAG.fullmatch(word)
    return found is not None and (len(found[1]) > 2 or found[1].lower() in _TWO_LETTERS)


def no_tag(word: str) -> str:
    """Say that a word is no language tag, and which was probably meant."""
    meant = _NAMES.get(word.casefold()) or _COUNTRIES.get(word.casefold())
    if is_tag(word.replace("_", "-")):
        meant = word.replace("_", "-")
    hint = f"; did you mean '{meant}'?" if meant else ""
    return f"expected a language tag such as en, de or fr, found {quoted(word)}{hint}"


def in_languages(value: Any, *keys: str) -> bool:
    """Return whether a mapping holds a text in languages, not something with one of `keys`."""
    if not isinstance(value, dict) or any(key in value for key in keys):
        return False
    return any(is_tag(word) or word.casefold() in _NAMES for word in value)


def read_text(value: Any) -> str | Fault:
    """Read a text in one language or several, or say what is wrong with it."""
    if isinstance(value, Scalar):
        return str(value)
    if not isinstance(value, dict):
        return Fault(f"expected text, found {described(value)}")
    for tag, text in value.items():
        if not is_tag(tag):
            return Fault(no_tag(tag), tag)
        if not isinstance(text, Scalar):
            return Fault(f"expected text, found {described(text)}", tag)
    if not value:
        return Fault("expected text in at least one language, found an empty mapping")
    return Translated({str(tag): str(text) for tag, text in value.items()})


def named(value: Any) -> Any:
    """Read the short form `id: name`."""
    short = isinstance(value, Scalar) or in_languages(value, "name", "note")
    return {"name": value} if short else blank(value)


def _words(value: Any) -> str:
    read = read_text(value)
    if isinstance(read, Fault):
        said = {"said": read.message, "tag": read.tag}
        raise PydanticCustomError("shape", "{said}", said)
    return read


Words = Annotated[str, PlainValidator(_words), WithJsonSchema(TEXT)]
"""Text for a reader."""

_OPTION: dict[str, Any] = {
    "type": "object",
    "properties": {
        "name": {**TEXT, "description": "Name for the reader."},
        "phrase": {
            **TEXT,
            "description": "A short clause that says who does what: North Korea closes Yongbyon.",
        },
    },
    "additionalProperties": False,
    "minProperties": 1,
}
_OPTIONS = {
    "anyOf": [
        {"type": "array", "items": SCALAR, "minItems": 1},
        {
            "type": "object",
            "additionalProperties": {"anyOf": [*TEXT_OR_NOTHING["anyOf"], _OPTION]},
            "minProperties": 1,
        },
    ]
}
Options = Annotated[Any, PlainValidator(anything), WithJsonSchema(_OPTIONS)]
"""The options of an issue: a list of ids, or each with its name."""
