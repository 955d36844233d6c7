"""The PDF: two pages, tagged, in its language, the same bytes, and nothing of a case is markup."""

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from once import analysed
from places import ROOT

from report import sample
from report.sample import spoiled
from winset.errors import WinsetError
from winset.report.paper import missing, pdf
from winset.report.paper.sheet import sheet
from winset.report.paper.typesetting import COVERED, compiled, in_our_font, picture

EXAMPLES = ("hanoi", "backstop", "harbour", "airport", "jcpoa", "elmira")
Made = tuple[dict[str, Any], Any]
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)


@cache
def made(name: str, language: str = "en") -> Made:
    """Return the document of a case; words in other languages need few draws."""
    if language == "en":
        return sample.analysed(name)
    return sample.analysed(name, language=language, draws=32)


def text_of(content: bytes, tmp_path: Path) -> str:
    file = tmp_path / "x.pdf"
    file.write_bytes(content)
    done = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, check=True)
    return " ".join(done.stdout.decode().replace("\u00a0", " ").split())


def pages(content: bytes) -> int:
    """Count the pages by their objects."""
    return content.count(b"/Type/Page") - content.count(b"/Type/Pages")


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_two_pages_tagged_with_title_and_language(name: str) -> None:
    content = pdf(*made(name))
    assert content.startswith(b"%PDF-1.7")
    assert pages(content) == 2
    assert b"/MarkInfo" in content
    assert b"/StructTreeRoot" in content
    assert b"/Lang(en)" in content.replace(b" ", b"")
    assert b"/CreationDate" not in content
    assert b"pdfuaid:part" in content


@pytest.mark.slow
@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize("name", ["hanoi", "backstop"])
def test_two_pages_in_other_languages(name: str, language: str) -> None:
    content = pdf(*made(name, language))
    assert pages(content) == 2
    assert f"/Lang({language})".encode() in content.replace(b" ", b"")


def test_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    document, chart = made("airport")
    file = tmp_path / "made.json"
    file.write_text(json.dumps([document, chart], default=list), "utf-8")
    code = (
        "import json, sys; from winset.report.paper import pdf; "
        "sys.stdout.buffer.write(pdf(*json.load(open(sys.argv[1]))))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(file)], capture_output=True, check=True)
    document, chart = json.loads(file.read_text("utf-8"))
    assert done.stdout == pdf(document, chart)


@needs_poppler
@pytest.mark.parametrize("name", ["hanoi", "backstop"])
def test_everything_on_the_sheet_is_in_the_file(name: str, tmp_path: Path) -> None:
    content = sheet(*made(name)).plain()
    text = text_of(pdf(*made(name)), tmp_path).replace("- ", "-")
    said = [content["title"], content["headline"], content["brief_title"], content["footer"]]
    said += [*content["brief"], *content["map_notes"]]
    said += [box["answer"] for box in content["boxes"]]
    for one in said:
        assert " ".join(one.replace("\u00a0", " ").split()) in text


@pytest.mark.slow
@needs_poppler
def test_nothing_of_a_case_is_read_as_markup(tmp_path: Path) -> None:
    document, chart = made("hanoi")
    hostile = '#panic("out") *bold* $x^2$ _it_ @ref <label> \\ // `raw` = Head {{ "'
    spoilt = json.loads(json.dumps([document, chart], default=list))
    spoilt[0]["case"]["title"] = hostile
    spoilt[0]["brief"]["headline"] = '#import "@preview/x:1.0.0": *'
    spoilt[0]["brief"]["summary"][0]["sentences"] = ['#read("/etc/passwd") #image("../x.png")']
    text = text_of(pdf(*spoilt), tmp_path)
    assert hostile in text
    assert '#import "@preview/x:1.0.0": *' in text
    assert '#read("/etc/passwd") #image("../x.png")' in text


@pytest.mark.slow
@needs_poppler
def test_a_case_full_of_hostile_text_is_set(tmp_path: Path) -> None:
    found = analysed(spoiled(ROOT / "examples/harbour/case.yaml"), draws=64)
    content = pdf(found.to_dict(), found.deal_map)
    assert b"/JavaScript" not in content
    assert b"/StructTreeRoot" in content
    assert "<script>" in text_of(content, tmp_path)


@pytest.mark.parametrize("path", ["/etc/passwd", "../../../pyproject.toml", "/pyproject.toml"])
def test_a_template_reaches_no_file(path: str) -> None:
    with pytest.raises(Exception, match=r"not found|project root"):
        compiled(f'#read("{path}")'.encode(), {}, "pdf")


def test_only_our_own_face_where_it_has_the_letters() -> None:
    assert COVERED.fullmatch("Zwölf Übergänge, « à 3 % » → ≥ 40 – Ελλάδα, Россия ●○")
    assert COVERED.fullmatch("日本") is None
    assert COVERED.fullmatch("مفاوضات") is None
    assert in_our_font("<text font-family='Arial, x'>") == "<text font-family='Libertinus Serif'>"


def test_a_picture_of_the_map() -> None:
    document, chart = made("hanoi")
    content = picture(sheet(document, chart).map)
    assert content.startswith(b"\x89PNG")
    assert len(content) > 5_000


def test_without_a_map_and_without_a_deal() -> None:
    document, _ = made("hanoi")
    bare = json.loads(json.dumps(document))
    bare["findings"] = [f for f in bare["findings"] if not f["id"].startswith("deal.")]
    bare["brief"]["summary"] = bare["brief"]["summary"][:1]
    assert pages(pdf(bare, None)) == 2


def test_what_is_missing_is_said_with_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(
        WinsetError, match=r"needs the library typst: pip install 'winset\[paper\]'"
    ):
        missing(docx=False)
    monkeypatch.undo()
    missing(docx=True)
    monkeypatch.setattr("winset.report.paper.typesetting.find_spec", lambda name: None)
    missing(docx=False)
    with pytest.raises(WinsetError, match=r"needs the library python-docx: pip install"):
        missing(docx=True)
