"""The table of a scored class: a row for each group, with typed columns."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any, TypeAlias

from winset.case.message import Arg, Message, say
from winset.classroom.lessons import change
from winset.classroom.score import Group, Scored
from winset.deals.solutions import SOLUTIONS
from winset.errors import WinsetError
from winset.formats.names import guarded
from winset.text.write import write_bytes, write_text
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue, preferred

Row: TypeAlias = dict[str, Any]
ENDINGS = (".csv", ".xlsx")


def table(scored: Scored, words: Catalogue | None = None, *, anonymous: bool = False) -> list[Row]:
    """Return a row for each group.

    Numbers are numbers, and what there is not is None. `anonymous`: without any name of a group or
    of who was in it.
    """
    words = words or catalogue(preferred([scored.case.language]))
    return [_row(scored, group, words, anonymous=anonymous) for group in scored.groups]


def _row(scored: Scored, group: Group, words: Catalogue, *, anonymous: bool) -> Row:
    case, entry, result = scored.case, group.entry, group.result
    outcome = entry.outcome
    row: Row = {"group": group.number}
    if not anonymous:
        row["label"] = entry.label or None
        row |= {f"name.{party.id}": entry.names.get(party.id) for party in case.parties}
    row |= {"round": entry.round or None, "agreed": group.agreed}
    row["approved"] = result.approved if group.agreed else None
    for issue in case.issues:
        chosen = None if outcome is None else issue.options[issue.position(outcome[issue.id])]
        number = None if chosen is None or chosen.number is None else float(chosen.number)
        row[issue.id] = None if chosen is None else chosen.name if number is None else number
    for party in scored.voters:
        row[f"value.{party.id}"] = result.values[party.id]
        row[f"gain.{party.id}"] = result.gains[party.id]
        row[f"share.{party.id}"] = result.shares[party.id]
        row[f"rank.{party.id}"] = group.ranks[party.id]
    row |= {"joint_gain": result.joint, "joint_share": result.joint_share}
    row["deal"] = result.deal
    row["on_frontier"] = None if group.agreed and result.efficient is None else group.on_frontier
    row |= {"better_for_all": result.better, "left": result.left}
    row["better_change"] = changed(scored, group, words)
    gains = None if result.change is None else result.change.gains
    for place, party in enumerate(scored.voters):
        row[f"change_gain.{party.id}"] = None if gains is None else gains[place]
    for name in SOLUTIONS:
        distance = (result.distances or {}).get(name)
        row[f"distance.{name}"] = None if distance is None else distance.share
        for party in case.parties:
            units = None if distance is None else distance.units[party.id]
            row[f"distance.{name}.{party.id}"] = units
    row["below_no_deal"] = ", ".join(case.actor(name).name for name in result.below) or None
    row["approval_unmet"] = ", ".join(result.unmet) or None
    row["breaks_rules"] = ", ".join(result.broken) or None
    return row


def changed(scored: Scored, group: Group, words: Catalogue) -> str | None:
    """Write the smallest change that is better for all; None where there is none, or not known."""
    found = group.result.change
    if found is None or group.entry.outcome is None:
        return None
    return words.text(change(scored.case, found, group.entry.outcome, scored.ground.names))


def label(group: Group, *, anonymous: bool = False) -> Arg:
    """Return what a group is called: its label, by its number where that is none or a number."""
    own = group.entry.label
    if anonymous:
        return say("class.group", n=group.number)
    if own and not own.replace(".", "").isdigit():
        return own
    return _numbered(own, group)


def _numbered(own: str, group: Group) -> Message:
    return say("class.group.called", name=own) if own else say("class.group", n=group.number)


def check_table(path: Path) -> None:
    """Raise before the work where a table cannot be written: WinsetError."""
    if path.suffix.lower() not in ENDINGS:
        raise WinsetError(f"{path}: expected a name that ends in .csv or .xlsx")
    if path.suffix.lower() == ".xlsx":
        try:
            import openpyxl  # noqa: F401
        except ImportError:
            raise WinsetError(
                f"{path}: writing XLSX needs openpyxl: pip install 'winset[xlsx]', or write .csv"
            ) from None


def to_csv(rows: list[Row]) -> str:
    """Write the table as CSV; no text in it is taken for a formula by a spreadsheet."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
    writer.writerow({key: guarded(key) for key in rows[0]})
    writer.writerows({key: _plain(value) for key, value in row.items()} for row in rows)
    return text.getvalue()


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else value


def to_xlsx(rows: list[Row]) -> bytes:
    """Write the table as a workbook of one sheet; text in it is text, whatever it begins with."""
    import openpyxl

    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for line, cells in enumerate([list(rows[0]), *(list(row.values()) for row in rows)], 1):
        for place, value in enumerate(cells, 1):
            cell = sheet.cell(line, place)
            cell.value = _legal(value)
            if isinstance(value, str):
                cell.data_type = "s"
    sheet.freeze_panes = "B2"
    made = io.BytesIO()
    workbook.save(made)
    return made.getvalue()


def _legal(value: Any) -> Any:
    """Leave out what no cell can hold."""
    if isinstance(value, str):
        return "".join(char for char in value if char >= " " or char in "\t\n")
    return value


def write_table(rows: list[Row], path: Path) -> None:
    """Write the table to a file, whole or not at all: CSV, or XLSX by its ending."""
    check_table(path)
    if path.suffix.lower() == ".csv":
        write_text(path, to_csv(rows))
    else:
        write_bytes(path, to_xlsx(rows))
