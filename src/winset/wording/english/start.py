"""The start page, in English."""

from collections.abc import Mapping

START: Mapping[str, str] = {
    "start.open": "{name} is open: {address}",
    "start.open.end": "Ctrl-C ends it; everything is saved as you go.",
    "start.open.ended": "Closed; everything is saved.",
    "start.folder": (
        "There is no folder “{name}” here that files may go into. Choose one of the list."
    ),
    "start.name": (
        "“{name}” cannot be the name of a file on every computer. This would do: {better}"
    ),
    "start.taken": (
        "{name} is there already, and nothing is written over it. This name is free: {better}"
    ),
    "start.unwritten": "{name} cannot be written: {reason}",
    "start.unread": "{name} cannot be read: {reason}",
    "start.empty": "There is nothing in {name}.",
    "start.large": "{name} is too large: at most {most} MB are read.",
    "start.spreadsheet": (
        "{name}: spreadsheets of this kind are not read. Save it as .xlsx or .csv and drop that."
    ),
    "start.paper": (
        "{name}: texts of this kind are not read. Save it as plain text (.txt) and drop that."
    ),
    "start.unknown": (
        "{name} is neither a table of points nor a text nor a case. Drop a table (.xlsx, .csv),"
        " a text (.txt, .html, .pdf) or a case file (.yaml)."
    ),
    "start.gone": "This file is not held any more. Drop it again.",
    "start.outside": "This case is neither in the opened folder nor among the recent ones.",
    "start.example": "There is no example “{name}”.",
    "start.many": "{most} cases are open in windows. Close one of these windows first.",
    "start.closed": "This case is not open any more. Open it again from the start page.",
    "start.needs.title": "Say first what is negotiated: the case needs a title.",
    "start.needs.parties": (
        "A negotiation needs at least two parties, and at most {most} can be typed here."
    ),
    "start.needs.issues": (
        "A negotiation needs at least one issue, and at most {most} can be typed here."
    ),
    "start.needs.name": "Every issue needs a name.",
    "start.needs.options": "{issue}: name two or more ways to settle it, and at most {most}.",
    "start.range": "{issue}: from, to and step must be numbers.",
    "start.long": "A name has at most {most} characters.",
    "start.unsound": "This makes no case: {reason}",
}
