"""One self-contained HTML page from an analysis: it shows what the document says, no more.

A case file is untrusted input. Everything that comes from it is escaped by Jinja's autoescape, only
http and https addresses become links, and a content security policy with hashes lets nothing run or
load but this project's own inlined style and script.
"""

import os
import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import cache, lru_cache, partial
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FunctionLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from winset.case.message import Message
from winset.report import carried, lasting, sections, talking, timeline
from winset.report.next_view import offered
from winset.report.screen import Screen
from winset.report.view import View, anchor, day, script_words
from winset.text.shown import shown
from winset.wording import numbers as words
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue as catalogue_of

Json = Mapping[str, Any]
TERMS = (
    *("outcome", "deal", "no-deal", "value", "certain", "likely", "percent", "draws"),
    *("confidence", "offers", "accounts", "frontier", "blockers", "opener", "carrier"),
    *("question", "received", "evidence", "map"),
)
"""Words that a page explains, in their order; solutions follow the frontier."""
LEFTWARD = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe"
    "\U00010800-\U00010fff\U0001e800-\U0001efff\ud800-\udfff]"
)
"""What runs from right to left, or makes other text do so; halves of pairs may belong to such."""
ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
OPEN, CLOSE = "\ue000", "\ue001"
"""Stand around the number of a piece of markup while a sentence is written."""


def page(document: Json, deal_map: Json | None, builder: Json | None = None) -> str:
    """Render an analysis as one HTML file without any outside resource.

    Parameters
    ----------
    document
        The object that `winset analyse --json` writes.
    deal_map
        Points of the map, or None where there are too many outcomes to list.
    builder
        What tells of any deal who would accept it (`Analysis.builder`); None: nothing is built.
    """
    view = View(document, deal_map, builder)
    scripts = ("words.js", "engine.js", "map.js", "build.js", "page.js")
    html = rendered(
        "page.html.jinja",
        ("map.css", "page.css", "screen.css", "build.css", "next.css", "timeline.css"),
        scripts,
        {
            "view": view,
            "screen": Screen(view, document),
            "doc": document,
            "case": document["case"],
            "carried": carried,
            "offered": offered(view),
            "words": carried.words(view, map(_asset, scripts)),
        },
        view.catalogue,
    )
    return one_way(html)


def rendered(
    template: str,
    styles: Sequence[str],
    scripts: Sequence[str],
    given: Mapping[str, Any],
    catalogue: Catalogue,
) -> str:
    """Render a template with its styles and scripts inlined, and nothing else allowed to run."""
    css = tight("".join(_asset(name) for name in styles))
    script = "".join(inlined(_asset(name)) for name in scripts)
    html = (
        _environment(catalogue.language)
        .get_template(template)
        .render(css=Markup(css), script=Markup(script), policy=_policy(css, script), **given)
    )
    # A case file may hold half a surrogate pair, which no file can: show a replacement character.
    return html.encode("utf-8", "replace").decode("utf-8")


def _asset(name: str) -> str:
    return (files("winset.report") / "assets" / name).read_text(encoding="utf-8")


def _template(name: str) -> str:
    """Return a template without its indents, which no browser shows."""
    return "\n".join(line.lstrip(" \t") for line in _asset(name).split("\n"))


def one_way(html: str) -> str:
    """Leave out that texts find their own direction, where all run from left to right anyway.

    What anything on the page could show stands in it, in data for its scripts as an escape.
    """
    if LEFTWARD.search(html) or LEFTWARD.search(ESCAPED.sub(_written_out, html)):
        return html
    parts = re.split(r"(<script\b.*?</script>)", html, flags=re.DOTALL)
    return "".join(
        part if place % 2 else part.replace(' dir="auto"', "") for place, part in enumerate(parts)
    )


def _written_out(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def tight(style: str) -> str:
    """Leave out of a style what only its reader needs: comments, and space that says nothing."""
    parts = re.split(r"""("[^"]*"|'[^']*')""", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    for place in range(0, len(parts), 2):
        part = re.sub(r"\s+", " ", parts[place])
        part = re.sub(r" ?([{};,]) ?", r"\1", part)
        parts[place] = re.sub(r": ", ":", part).replace(";}", "}")
    return "".join(parts).strip() + "\n"


def inlined(text: str) -> str:
    """Leave out of a script what only its reader needs: indents and lines of comments."""
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("//")) + "\n"


_TORN = re.compile(r"(?<=\d) (?=%|±)|(?<=%) (?=±)|(?<=[±<>]) (?=\d)")
"""A space between a number and what belongs to it."""


@cache
def _environment(language: str) -> Environment:
    """Return what renders pages in a language: `say` and the filters of numbers are bound to it."""
    spoken = catalogue_of(language)
    environment = Environment(
        autoescape=True,
        finalize=_unbroken,
        bytecode_cache=_compiled_cache(language),
        loader=FunctionLoader(_template),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        number=partial(words.number, forms=spoken.forms),
        spread=partial(words.spread, forms=spoken.forms),
        share_spread=partial(words.share_spread, forms=spoken.forms),
        likelihood=words.likelihood,
        anchor=anchor,
        web=web_address,
        language=language_tag,
    )
    environment.filters.update(
        points=partial(sections.points, spoken),
        part=partial(lasting.part, forms=spoken.forms),
        grade=words.grade,
        day=partial(day, spoken),
    )
    environment.globals.update(
        say=partial(sentence, spoken),
        catalogue=spoken,
        percent=partial(words.percent, forms=spoken.forms),
        words=partial(script_words, spoken),
        terms=TERMS,
        sections=sections,
        lasting=lasting,
        talking=talking,
        timeline=timeline,
    )
    return environment


def _unbroken(value: object) -> object:
    """Keep a number and its % or ± in one line, and show what would act unseen.

    Markup made by templates is left as it is.
    """
    return _joined(value) if type(value) is str else value


@lru_cache(maxsize=1 << 12)
def _joined(text: str) -> str:
    return _TORN.sub("\N{NO-BREAK SPACE}", shown(text))


def sentence(catalogue: Catalogue, message: str, **args: Any) -> str:
    """Say a message on a page; arguments that are markup stay markup, all else is escaped.

    Markup is put in after the sentence is written, so that no pattern and no name can make any.
    """
    kept: list[Markup] = []

    def marked(arg: Any) -> Any:
        if isinstance(arg, Markup):
            kept.append(arg)
            return f"{OPEN}{len(kept) - 1}{CLOSE}"
        if isinstance(arg, str):
            return arg.replace(OPEN, "").replace(CLOSE, "")
        return [marked(item) for item in arg] if isinstance(arg, tuple | list) else arg

    given = {name: marked(arg) for name, arg in args.items()}
    text = catalogue.text(Message(message, given))
    if not kept:
        return text
    parts = re.split(f"{OPEN}([0-9]+){CLOSE}", text)
    return Markup("").join(
        kept[int(part)] if place % 2 else escape(_unbroken(part))
        for place, part in enumerate(parts)
    )


def _compiled_cache(language: str) -> FileSystemBytecodeCache | None:
    """Keep compiled templates beside the module, as Python does; None where that is read-only.

    A language has its own: what is worked out when a template is compiled is in its words.
    """
    folder = Path(__file__).parent / "__pycache__"
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return (
        _Kept(str(folder), f"__jinja2_{language}_%s.cache") if os.access(folder, os.W_OK) else None
    )


class _Kept(FileSystemBytecodeCache):
    """Compiled templates in files, as long as the disk takes them."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template, if that can be done."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def _policy(css: str, script: str) -> str:
    style_hash, script_hash = (
        b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii") for text in (css, script)
    )
    return (
        f"default-src 'none'; style-src 'sha256-{style_hash}'; script-src 'sha256-{script_hash}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def web_address(url: str | None) -> str | None:
    """Return the address where it is plain http or https, else None."""
    text = (url or "").strip()
    return text if re.fullmatch(r"(?i)https?://[^\s<>\"'\\\x00-\x1f]+", text) else None


def language_tag(language: str | None) -> str | None:
    """Return the language tag where it has the form of one, else None."""
    text = language or ""
    return text if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*", text) else None
