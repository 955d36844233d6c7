"""The two sheets as a PDF, set by Typst: tagged, and the same bytes for the same analysis."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from winset.errors import WinsetError
from winset.report.paper.sheet import sheet

Json = Mapping[str, Any]
EXTRA = "pip install 'winset[paper]'"
FONT = "Libertinus Serif"
"""The text face that Typst brings along."""
COVERED = re.compile(
    "[\u0000-\u024f\u02b0-\u03ff\u0400-\u04ff\u1e00-\u1fff\u2000-\u206f\u2070-\u209f"
    "\u20a0-\u20cf\u2100-\u2149\u2190-\u21ff\u2200-\u22ff\u25a0-\u25ff\ufb00-\ufb06]*"
)
"""What that face has: Latin, Greek, Cyrillic, punctuation. For more, fonts of the system serve."""
PICTURE = b"""
#set page(width: auto, height: auto, margin: 0pt, fill: white)
#image(bytes(sys.inputs.map), format: "svg", width: 480pt)
"""


def pdf(document: Json, deal_map: Json | None) -> bytes:
    """Set the two sheets of an analysis as a PDF: PDF/UA-1, tagged, with title and language.

    Parameters
    ----------
    document : the object that `winset analyse --json` writes.
    deal_map : points of the map, or None where there are too many outcomes to list.

    Raises
    ------
    WinsetError
        The library `typst` is missing.

    Notes
    -----
    The text goes in as data, so nothing in it is read as markup; no file, package or network is
    used. About a third of a second.
    """
    made = sheet(document, deal_map).plain()
    made["map"] = in_our_font(made["map"])
    text = json.dumps(made, ensure_ascii=False)
    template = (files("winset.report") / "assets" / "paper.typ").read_bytes()
    return compiled(template, {"data": text}, "pdf")


def picture(svg: str) -> bytes:
    """Turn an SVG into a PNG of 200 dots an inch, for what takes no SVG."""
    return compiled(PICTURE, {"map": in_our_font(svg)}, "png")


def in_our_font(svg: str) -> str:
    """Name in an SVG the face that is always there."""
    return re.sub(r"font-family='[^']*'", f"font-family='{FONT}'", svg)


def compiled(template: bytes, inputs: dict[str, str], form: str) -> bytes:
    """Let Typst set a template with its inputs; a PDF as PDF/UA-1 wherever that can be.

    That asks for a letter for every character: where no face has one, the PDF is tagged all the
    same, and says nothing of the standard.
    """
    typst = library()
    # A half of a surrogate pair is in no file: show a replacement character.
    given = {key: text.encode("utf-8", "replace").decode() for key, text in inputs.items()}
    system = any(COVERED.fullmatch(text) is None for text in given.values())

    def made(standards: list[str]) -> bytes:
        content = typst.compile(
            template,
            # The only folder that a template could read from: this one.
            root=str(Path(__file__).parent),
            format=form,
            font_paths=_fonts(system=system),
            sys_inputs=given,
            timestamp=0,
            ppi=200.0,
            pdf_standards=standards,
        )
        assert isinstance(content, bytes)
        return content

    if form != "pdf":
        return made([])
    try:
        return made(["ua-1"])
    except typst.TypstError:
        return made([])


@cache
def _fonts(*, system: bool) -> Any:
    return library().Fonts(include_system_fonts=system, include_embedded_fonts=True)


def missing(*, docx: bool) -> None:
    """Make sure that what is needed is there; WinsetError with how to install it."""
    library()
    if docx and find_spec("docx") is None:
        raise WinsetError(f"a Word file needs the library python-docx: {EXTRA}")


def library() -> Any:
    """Return Typst; WinsetError with how to install it where it is missing."""
    try:
        import typst
    except ImportError:
        raise WinsetError(f"a report on paper needs the library typst: {EXTRA}") from None
    return typst
