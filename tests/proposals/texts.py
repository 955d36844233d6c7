"""A report of our own and a case about it, for the tests of proposals."""

from __future__ import annotations

from pathlib import Path

REPORT = """\
Die Gespräche über den Hafen brachen am Montag ab. „Wir zahlen nicht den ganzen Kai“, sagte Anna \
Holm, die Bürgermeisterin von Nordhavn. „Wir bieten die Hälfte an“, sagte Holm.

Peter Lund lehnte das ab. „Die Hälfte reicht nicht“, sagte Lund. Verkehrsministerin Karin Berg \
bedauerte das Ende der Gespräche. Berg sagte, beide Seiten müssten sich bewegen. „Die Hälfte \
reicht nicht“, sagte auch Jens Friis, ein Sprecher der Gewerkschaft.
"""
CASE = """\
winset: 1
title: The quay          # a comment that has to stay
parties: {town: Nordhavn, company: Lund Shipping}
observers: {ministry: Ministry of transport}
issues:
  pays: {name: Who pays, options: {company: the company, half: half each, town: the town}}
no_deal: {pays: company}
preferences:
  town:
    - {id: order, order: {pays: [company, half, town]}, assumed: less is better}
"""


def folder_with_case(folder: Path) -> Path:
    """Write the case and the report; the case does not know the report yet."""
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    (folder / "report.txt").write_text(REPORT, encoding="utf-8")
    return folder / "case.yaml"
