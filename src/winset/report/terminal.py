"""The brief for a terminal: at most 80 columns, plain text, readable without colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from winset.report.writer import WIDTH, Style, Writer, plain, wrap
from winset.text.numbers import plural
from winset.text.shown import in_one_line
from winset.wording.english import ENGLISH
from winset.wording.numbers import counted, likelihood, listed, number, percent

__all__ = ["brief_text", "full_text", "survey_text", "tally_text"]

Json = Mapping[str, Any]
QUESTIONS = 3
TOOLS = {"genius": "GENIUS", "negmas": "NegMAS", "negolog": "NegoLog"}


def brief_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write the brief of an analysis: one screen.

    `document` is the object of `Analysis.to_dict()`; `heading` may add colour.
    """
    brief, case = document["brief"], document["case"]
    writer = Writer(width, heading)
    writer.title(case["title"])
    writer.paragraph(brief["headline"])
    for paragraph in brief["summary"]:
        writer.paragraph(" ".join(paragraph["sentences"]))
    return writer.text()


def full_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write all that the brief leaves out: offers, what would open a deal, questions, warnings.

    `document` is the object of `Analysis.to_dict()`; `heading` may add colour.
    """
    brief, case = document["brief"], document["case"]
    found = {finding["id"]: finding for finding in document["findings"]}
    writer = Writer(width, heading)
    writer.title(case["title"])
    writer.section("Look at this first", brief["doubts"])
    writer.paragraph(brief["verdict"])
    writer.paragraph(brief["odds"])
    for account in brief["accounts"]:
        writer.item(f"By the account “{account['name']}”: {account['text']}", "-")
    writer.section("Where the accounts differ most", brief["differences"])
    none = found["deal.exists"]["value"] == 0
    best = "Closest to a deal" if none else "Best candidates"
    writer.section(best, brief["candidates"], numbered=True)
    _lasting(writer, found)
    _offers(writer, case, found, document["settings"]["account"])
    _elsewhere(writer, case, found["deal.solutions"]["detail"])
    why = found.get("deal.blockers")
    if why is not None and why["detail"].get("sets"):
        writer.section("Why not", [why["text"]])
    opening = found.get("deal.openers")
    if opening is not None and opening["detail"].get("openers"):
        ways = [opener for opener in opening["detail"]["openers"] if opener["kind"] != "option"]
        writer.section(
            "What would open one",
            [f"{opener['text']} {opener['opens']}" for opener in ways[:4]],
        )
    elif opening is not None and none:
        writer.section("What would open one", [opening["text"]])
    carried = found.get("deal.carriers")
    if carried is not None and carried["detail"].get("statements"):
        writer.section("What carries the verdict", [carried["text"]])
    asked = [f["text"] for key, f in found.items() if key.startswith("question.")]
    writer.section("What to ask next", asked[:QUESTIONS], numbered=True)
    told = [finding["text"] for finding in (why, carried) if finding is not None]
    writer.section("What it hinges on", [hinge for hinge in brief["hinges"] if hinge not in told])
    reactions = [f["text"] for key, f in found.items() if key.startswith("react.")]
    writer.section("How others see the first candidate", reactions)
    writer.section("Take care", brief["warnings"])
    changes = [change["text"] for change in case.get("changes", ())]
    writer.section("What changed and when", changes)
    writer.section("Time", [case["time"]["text"]] if "time" in case else [])
    writer.section("What reading assumed", case["assumed"])
    writer.section("What this rests on", [_basis(document)])
    return writer.text()


def _lasting(writer: Writer, found: Mapping[str, Json]) -> None:
    """Say of the first candidate whether it would hold and how to get there."""
    asked = {"hold.1": "", "road.1": "The road there. "}
    lines = [f"{lead}{found[key]['text']}" for key, lead in asked.items() if key in found]
    writer.section("Will the first candidate hold, and how to get there", lines)


def _offers(
    writer: Writer, case: Json, found: Mapping[str, Json], account: str | None = None
) -> None:
    """Write every offer and how likely each voter is to accept it; of one account, its own."""
    names = {actor["id"]: actor["name"] for actor in case["actors"]}
    accounts = {account["id"]: account["name"] for account in case["accounts"]}
    consent = [actor["id"] for actor in case["actors"] if actor["consent"]]

    def seen(detail: Json) -> str:
        return ", ".join(f"{names[actor]} {_view(detail['actors'][actor])}" for actor in consent)

    lines = []
    for offer in case["offers"]:
        finding = found.get(f"offer.{offer['id']}")
        if finding is None or not _told_by(offer["account"], account):
            continue
        day = f", {offer['on']}" if offer["on"] else ""
        by = f" (by the account “{accounts[offer['account']]}”)" if offer["account"] else ""
        made_by = [offer["by"]] if isinstance(offer["by"], str) else offer["by"]
        makers = listed(names[maker] for maker in made_by)
        text = f"{makers}{day}{by}: {offer['text']}. {finding['detail']['answered']}"
        shared = seen(finding["detail"])
        text += f" Acceptance by what is known: {shared}."
        # An account that changes nothing here is not told; those that agree are told together.
        others: dict[str, list[str]] = {}
        for told_by, under in finding["detail"].get("accounts", {}).items():
            others.setdefault(seen(under["detail"]), []).append(f"“{accounts[told_by]}”")
        for view, by_these in others.items():
            if view != shared:
                noun = "account" if len(by_these) == 1 else "accounts"
                text += f" By the {noun} {listed(by_these)}: {view}."
        lines.append(text)
    writer.section("Offers made", lines)


def _told_by(account: str | None, chosen: str | None) -> bool:
    """Return whether something counts: told by all, or by the account looked at, if it is one."""
    return chosen is None or account in {None, chosen}


def _elsewhere(writer: Writer, case: Json, solutions: Json) -> None:
    """Write the solution points of other tools, each with ours beside it."""
    names = {actor["id"]: actor["name"] for actor in case["actors"]}

    def gives(values: Json) -> str:
        return listed(f"{number(v)} to {names[p]}" for p, v in values.items() if p in names)

    for tool, points in solutions.get("definitions", {}).items():
        section = f"The solutions as {TOOLS[tool]} defines them"
        notes = {point["note"] for point in points.values()}
        if len(notes) == 1 and all(point["values"] is None for point in points.values()):
            writer.section(section, [*notes])
            continue
        lines = []
        for name, point in points.items():
            if point["values"] is None:
                lines.append(f"{name}: {point['note']}.")
                continue
            ties = f" (and {plural(point['ties'], 'tie')})" if point["ties"] else ""
            text = f"{name}{ties}: {gives(point['values'])}"
            if point["same"] is not None:
                title = ENGLISH.patterns[f"solution.{point['ours']}"]
                ours = f"the {title} solution here"
                text += f", as {ours}" if point["same"] else f"; {ours}: "
                if not point["same"]:
                    beside = solutions[point["ours"]]["values"]
                    text += gives({party: beside[party] for party in point["values"]})
            lines.append(f"{text}. It is the {point['meaning']}." + _note(point["note"]))
        writer.section(section, lines)


def _note(text: str | None) -> str:
    return f" {text[0].upper()}{text[1:]}." if text else ""


def _view(entry: Json) -> str:
    word = likelihood(entry)
    if entry["status"] == "estimate":
        return f"{word} ({percent(entry['probability'], entry['error'])})"
    return word


def _basis(document: Json) -> str:
    case, settings = document["case"], document["settings"]
    parts = []
    account = settings["account"]
    tally = case["evidence_tally"]
    if account is not None:
        told = [
            statement for statement in case["statements"] if _told_by(statement["account"], account)
        ]
        tally = {key: sum(statement["basis"] == key for statement in told) for key in tally}
    offers = sum(_told_by(offer["account"], account) for offer in case["offers"])
    scored = sum(actor["known"] == "scores" for actor in case["actors"])
    if scored:
        parts.append(f"the scores of {plural(scored, 'actor')}")
    if sum(tally.values()):
        parts.append(
            f"{plural(sum(tally.values()), 'statement')} ({tally['evidence']} with evidence, "
            f"{tally['assumed']} assumed, {tally['unsupported']} unsupported)"
        )
    if offers:
        parts.append(plural(offers, "offer"))
    text = f"{listed(parts) or 'Nothing known'}; {counted(case['outcomes'], 'outcome')}"
    if case["feasible"] is not None and case["outcomes"] == 1:
        text += ", feasible" if case["feasible"] else ", not feasible"
    elif case["feasible"] is not None:
        text += f", {number(case['feasible'])} of them feasible"
    if any(p["unit"] == "share" for p in case["preferences"]):
        text += f"; {plural(settings['draws'], 'draw')}, {settings['prior']} prior"
        text += f", seed {settings['seed']}"
    return text[0].upper() + text[1:] + "." + _limits(settings)


def _limits(settings: Json) -> str:
    """Say what is not as usual in the settings."""
    text = ""
    if settings["until"]:
        text += f" As of {settings['until']}: what became known later is left out."
    if not settings["offers"]:
        text += " Offers are shown, but not used as evidence."
    if settings["error"]:
        text += (
            f" Draws were added until the odds of a deal had a standard error of "
            f"{settings['error']:g} or the limit was reached."
        )
    return text


def tally_text(counts: Mapping[str, int], matches: Iterable[str]) -> str:
    """Say in one line what statements rest on, and how their quotes were found."""
    total = sum(counts.values())
    if not total:
        return "No statements."
    found: dict[str, int] = {}
    for match in matches:
        found[match] = found.get(match, 0) + 1
    text = (
        f"{plural(total, 'statement')}: {counts['evidence']} with evidence, "
        f"{counts['assumed']} assumed, {counts['unsupported']} unsupported."
    )
    if found:
        text += " Quotes: " + ", ".join(f"{n} {_MATCHES[m]}" for m, n in found.items()) + "."
    return text


_MATCHES = {
    "word for word": "found word for word",
    "normalised": "found but for spacing, quotation marks or hyphens",
    "ambiguous": "found more than once",
    "no text": "not checked (the source has no text)",
}


def survey_text(rows: Sequence[Json], *, width: int = WIDTH) -> str:
    """Write the main columns of a survey as a table, and below it what could not be described."""
    head = ("scenario", "outcomes", "deals", "frontier", "oppos.", "logroll.")
    lines = [head]
    for row in rows:
        if not row["problem"]:
            lines.append(
                (
                    in_one_line(str(row["scenario"])),
                    number(row["outcomes"]),
                    _figure(row["deals"]),
                    _figure(row["frontier"]),
                    _decimal(row["opposition"]),
                    _decimal(row["logrolling"]),
                )
            )
    widths = [max(len(line[k]) for line in lines) for k in range(len(head))]
    widths[0] = min(widths[0], width - sum(widths[1:]) - 2 * (len(head) - 1))
    table = []
    for line in lines:
        name = line[0] if len(line[0]) <= widths[0] else "…" + line[0][1 - widths[0] :]
        cells = [name.ljust(widths[0])]
        cells += [cell.rjust(size) for cell, size in zip(line[1:], widths[1:], strict=True)]
        table.append("  ".join(cells).rstrip())
    table.insert(1, "-" * len(table[0]))
    failed = [row for row in rows if row["problem"]]
    told = f"{plural(len(rows) - len(failed), 'scenario')} described"
    table += ["", f"{told}, {len(failed)} not:" if failed else f"{told}."]
    for row in failed:
        table += wrap(
            f"{row['scenario']}: {row['problem']}",
            width,
            initial_indent="  - ",
            subsequent_indent="    ",
        )
    if len(failed) < len(rows):
        table += ["", *wrap(_COLUMNS, width)]
    return "\n".join(table) + "\n"


_COLUMNS = (
    "oppos.: how far every outcome is from everybody's best at once. logroll.: what linking "
    "issues adds to settling each by itself, as a share of the best gains. -: not known without "
    "a list of all outcomes, or not found."
)


def _figure(value: float | None) -> str:
    return "-" if value is None else number(value)


def _decimal(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
