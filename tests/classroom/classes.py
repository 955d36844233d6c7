"""Classes for tests: an exercise of three issues, and random ones."""

import io
from pathlib import Path

import openpyxl

import winset

CASE = """
winset: 1
title: A stall
parties: {north: North Side, south: South}
issues:
  price: {name: Price, range: {from: 10, to: 12.5, step: 0.5, unit: EUR}}
  place: {name: Standplatz, options: {a: Am Tor, b: Hinter dem Café, none: none}}
  share: {name: Share of sales, options: {p5: 5 %, p10: 10 %, p1500: "1,500"}}
rules:
  - {never: {place: none, share: p1500}}
no_deal: {values: {north: 3, south: 4}}
preferences:
  north:
    scores: {price: {10: 0, 12.5: 5},
      place: {a: 6, b: 1, none: 0}, share: {p5: 0, p10: 1, p1500: 3}}
  south:
    scores: {price: {10: 5, 12.5: 0},
      place: {a: 1, b: 2, none: 4}, share: {p5: 6, p10: 4, p1500: 0}}
"""


def stall(folder: Path):
    path = folder / "case.yaml"
    path.write_text(CASE, encoding="utf-8")
    return winset.read_case(path)


def sheet(folder: Path, text: str, name="results.csv", encoding="utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def book(folder: Path, *sheets, name="results.xlsx") -> Path:
    """Write a workbook: each sheet as (title, rows, merged ranges)."""
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for title, rows, merged in sheets:
        made = workbook.create_sheet(title)
        for row in rows:
            made.append(row)
        for cells in merged:
            made.merge_cells(cells)
    held = io.BytesIO()
    workbook.save(held)
    path = folder / name
    path.write_bytes(held.getvalue())
    return path
