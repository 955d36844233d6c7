"""The Word file: headings, real tables, a described picture, the same bytes; it opens elsewhere."""

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from once import analysed
from places import ROOT

from report.paper.test_typesetting import made
from report.sample import spoiled
from winset.report.paper import word
from winset.report.paper.sheet import sheet


def opened(content: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(content))


@pytest.mark.slow
def test_headings_tables_and_paragraphs_are_those_of_the_sheet() -> None:
    document = made("backstop")
    content = sheet(*document).plain()
    found = opened(word(*document))
    heads = [p.text for p in found.paragraphs if p.style.name.startswith("Heading")]
    boxes = [box["title"] for box in content["boxes"]]
    assert heads == [
        content["headline"],
        content["deal"]["title"],
        content["accepts"],
        *boxes,
        content["map_title"],
        content["brief_title"],
        content["candidates"]["title"],
        content["offers"]["title"],
        content["evidence_title"],
    ]
    tables = [[[cell.text for cell in row.cells] for row in one.rows] for one in found.tables]
    deal = content["deal"]
    assert [deal["head"], *deal["rows"]] in tables
    for one in (content["candidates"], content["offers"]):
        assert [one["head"], *one["rows"]] in tables
    text = [p.text for p in found.paragraphs]
    for sentence in content["brief"]:
        assert sentence in text


def test_heads_of_tables_are_marked_and_the_picture_described() -> None:
    found = opened(word(*made("hanoi")))
    marked = [one for one in found.tables if one._tbl.findall(f".//{qn('w:tblHeader')}")]
    assert len(marked) == 3
    (about,) = found.element.findall(f".//{qn('wp:docPr')}")
    assert about.get("descr").startswith("The map of deals The map shows")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_title_language_and_dates(language: str) -> None:
    document, chart = made("hanoi", language)
    found = opened(word(document, chart))
    assert found.core_properties.title == document["case"]["title"]
    assert found.core_properties.language == language
    lang = found.styles.element.find(f".//{qn('w:lang')}")
    assert lang.get(qn("w:val")) == language
    assert found.core_properties.created.year == 1980


def test_the_same_bytes() -> None:
    assert word(*made("hanoi")) == word(*made("hanoi"))


def test_dots_are_counted_in_the_row() -> None:
    found = opened(word(*made("hanoi")))
    rows = [[cell.text for cell in row.cells] for one in found.tables for row in one.rows]
    dots = [row for row in rows if len(row) == 4 and set(row[1]) <= {"●", "○"} and row[1]]
    assert len(dots) >= 7
    for row in dots:
        assert row[1].count("●") == int(row[2])
        assert len(row[1]) == 20


@pytest.mark.slow
def test_hostile_text_is_text() -> None:
    found = analysed(spoiled(ROOT / "examples/harbour/case.yaml"), draws=64)
    content = word(found.to_dict(), found.deal_map)
    assert "<script>" in opened(content).core_properties.title
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert parts.testzip() is None


def test_without_a_map_and_without_a_deal() -> None:
    document, _ = made("hanoi")
    bare = json.loads(json.dumps(document))
    bare["findings"] = [f for f in bare["findings"] if not f["id"].startswith("deal.")]
    assert opened(word(bare, None)).paragraphs[1].text == document["brief"]["headline"]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("name", ["hanoi", "backstop"])
def test_it_opens_in_libreoffice_on_two_pages(name: str, tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(word(*made(name)))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/home", "--headless", "--convert-to",
         "pdf", "--outdir", str(tmp_path), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    content = (tmp_path / "x.pdf").read_bytes()
    assert content.count(b"/Type/Page/") + content.count(b"/Type/Page\n") in {0, 2}
    if shutil.which("pdfinfo") is not None:
        told = subprocess.run(
            ["pdfinfo", str(tmp_path / "x.pdf")], check=True, capture_output=True, text=True
        )
        assert "Pages:           2" in told.stdout
