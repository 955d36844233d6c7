"""The brief for a terminal: at most 80 columns, plain text, readable without colour."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from winset.case.message import Message, Odds, say
from winset.report.writer import WIDTH, Style, Writer, plain, wrap
from winset.text.numbers import plural
from winset.text.shown import in_one_line
from winset.wording.languages import LANGUAGES, catalogue
from winset.wording.numbers import likelihood, number
from winset.wording.phrases import written_day

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
    return _Full(document, Writer(width, heading)).text()


class _Full:
    """Writes a document, in its language."""

    def __init__(self, document: Json, writer: Writer) -> None:
        self._document = document
        self._case: Json = document["case"]
        self._settings: Json = document["settings"]
        self._words = catalogue(self._settings.get("language", LANGUAGES[0]))
        self._found: dict[str, Json] = {found["id"]: found for found in document["findings"]}
        self._names = {actor["id"]: actor["name"] for actor in self._case["actors"]}
        self._accounts = {account["id"]: account["name"] for account in self._case["accounts"]}
        self._writer = writer

    def text(self) -> str:
        """Return the whole."""
        brief, case, found, writer = self._document["brief"], self._case, self._found, self._writer
        writer.title(case["title"])
        self._section("doubts", brief["doubts"])
        writer.paragraph(brief["verdict"])
        writer.paragraph(brief["odds"])
        for account in brief["accounts"]:
            told = say("full.account", account=account["name"], text=account["text"])
            writer.item(self._words.text(told), "-")
        self._section("differences", brief["differences"])
        none = found["deal.exists"]["value"] == 0
        self._section("closest" if none else "candidates", brief["candidates"], numbered=True)
        self._lasting()
        self._section("talks", [found["talks"]["text"]] if "talks" in found else [])
        self._offers()
        self._elsewhere()
        why, carried = self._whys(none)
        asked = [f["text"] for key, f in found.items() if key.startswith("question.")]
        self._section("questions", asked[:QUESTIONS], numbered=True)
        self._section("next", [f["text"] for key, f in found.items() if key.startswith("next.")])
        told_before = [finding["text"] for finding in (why, carried) if finding is not None]
        hinges = [hinge for hinge in brief["hinges"] if hinge not in told_before]
        self._section("hinges", hinges)
        reactions = [f["text"] for key, f in found.items() if key.startswith("react.")]
        self._section("reactions", reactions)
        self._section("care", brief["warnings"])
        self._section("changes", [change["text"] for change in case.get("changes", ())])
        self._section("timeline", self._days())
        self._section("time", [case["time"]["text"]] if "time" in case else [])
        self._section("assumed", case["assumed"])
        self._section("rests", [self._words.text(self._basis())])
        return writer.text()

    def _days(self) -> list[str]:
        """Write what happened day by day; sources are listed elsewhere."""
        if "timeline" not in self._found:
            return []
        return [
            self._words.text(
                say(
                    "full.timeline.day",
                    day=datetime.date.fromisoformat(day["day"]),
                    happened=one["text"],
                )
            )
            for day in self._found["timeline"]["detail"]["days"]
            for one in day["happened"]
            if one["kind"] != "source"
        ]

    def _section(self, name: str, items: Sequence[str], *, numbered: bool = False) -> None:
        title = self._words.text(say(f"full.{name}"))
        self._writer.section(title, items, numbered=numbered)

    def _whys(self, none: bool) -> tuple[Json | None, Json | None]:
        """Write why not, what would open a deal and what carries the verdict; return two."""
        why = self._found.get("deal.blockers")
        if why is not None and why["detail"].get("sets"):
            self._section("why-not", [why["text"]])
        opening = self._found.get("deal.openers")
        if opening is not None and opening["detail"].get("openers"):
            ways = [one for one in opening["detail"]["openers"] if one["kind"] != "option"]
            self._section("openers", [f"{one['text']} {one['opens']}" for one in ways[:4]])
        elif opening is not None and none:
            self._section("openers", [opening["text"]])
        carried = self._found.get("deal.carriers")
        if carried is not None and carried["detail"].get("statements"):
            self._section("carriers", [carried["text"]])
        return why, carried

    def _lasting(self) -> None:
        """Say of the first candidate whether it would hold and how to get there."""
        lines = [self._found["hold.1"]["text"]] if "hold.1" in self._found else []
        if "road.1" in self._found:
            lines.append(self._words.text(say("full.road", text=self._found["road.1"]["text"])))
        self._section("lasting", lines)

    def _offers(self) -> None:
        """Write each offer and how likely each voter is to accept it; of an account, its own."""
        lines = []
        for offer in self._case["offers"]:
            finding = self._found.get(f"offer.{offer['id']}")
            if finding is not None and _told_by(offer["account"], self._settings["account"]):
                lines.append(self._words.text(self._offer(offer, finding["detail"])))
                beyond = self._found.get(f"settlement.{offer['id']}")
                lines += [] if beyond is None else [beyond["text"]]
        self._section("offers", lines)

    def _offer(self, offer: Json, detail: Json) -> Message:
        account = offer["account"]
        makers = [offer["by"]] if isinstance(offer["by"], str) else offer["by"]
        shared = self._views(detail)
        # An account that changes nothing here is not told; those that agree are told together.
        others: list[tuple[tuple[Message, ...], list[str]]] = []
        for told_by, under in detail.get("accounts", {}).items():
            views = self._views(under["detail"])
            same = next((names for seen, names in others if seen == views), None)
            if same is not None:
                same.append(self._accounts[told_by])
            elif views != shared:
                others.append((views, [self._accounts[told_by]]))
        told = [say("full.offer.other", accounts=names, views=views) for views, names in others]
        on = written_day(offer["on"]) if offer["on"] else None
        return say(
            "full.offer",
            by=tuple(self._names[maker] for maker in makers),
            on=None if on is None else say("full.offer.on", day=on),
            account=say("full.offer.account", account=self._accounts[account]) if account else None,
            outcome=offer["text"],
            answered=detail["answered"],
            views=shared,
            others=say("full.told", some=tuple(told)) if told else None,
        )

    def _views(self, detail: Json) -> tuple[Message, ...]:
        consent = [actor["id"] for actor in self._case["actors"] if actor["consent"]]
        return tuple(self._view(actor, detail["actors"][actor]) for actor in consent)

    def _view(self, actor: str, entry: Json) -> Message:
        told = {"actor": self._names[actor], "likelihood": say(f"likelihood.{likelihood(entry)}")}
        if entry["status"] == "estimate":
            odds = Odds(entry["probability"], entry["error"])
            return say("full.offer.view.odds", **told, odds=odds)
        return say("full.offer.view", **told)

    def _elsewhere(self) -> None:
        """Write the solution points of other tools, each with ours beside it."""
        solutions = self._found["deal.solutions"]["detail"]
        for tool, points in solutions.get("definitions", {}).items():
            title = self._words.text(say("full.tool", tool=TOOLS[tool]))
            notes = {point["note"] for point in points.values()}
            if len(notes) == 1 and all(point["values"] is None for point in points.values()):
                self._writer.section(title, [*notes])
                continue
            told = [self._point(name, point, solutions) for name, point in points.items()]
            self._writer.section(title, [self._words.text(one) for one in told])

    def _point(self, name: str, point: Json, solutions: Json) -> Message:
        if point["values"] is None:
            return say("full.tool.none", name=name, note=point["note"])
        beside = None
        if point["same"] is not None:
            ours = say(f"solution.{point['ours']}")
            beside = say("full.tool.same", title=ours)
            if not point["same"]:
                values = solutions[point["ours"]]["values"]
                gives = self._gives({party: values[party] for party in point["values"]})
                beside = say("full.tool.differs", title=ours, gives=gives)
        return say(
            "full.tool.point",
            name=name,
            ties=say("full.tool.ties", count=point["ties"]) if point["ties"] else None,
            gives=self._gives(point["values"]),
            beside=beside,
            meaning=point["meaning"],
            note=say("full.tool.note", note=point["note"]) if point["note"] else None,
        )

    def _gives(self, values: Json) -> tuple[Message, ...]:
        return tuple(
            say("full.tool.gives", number=float(value), actor=self._names[party])
            for party, value in values.items()
            if party in self._names
        )

    def _basis(self) -> Message:
        case, settings = self._case, self._settings
        account, tally = settings["account"], case["evidence_tally"]
        if account is not None:
            told = [one for one in case["statements"] if _told_by(one["account"], account)]
            tally = {key: sum(one["basis"] == key for one in told) for key in tally}
        offers = sum(_told_by(offer["account"], account) for offer in case["offers"])
        scored = sum(actor["known"] == "scores" for actor in case["actors"])
        known = []
        ranked = sum(actor["known"] == "order" for actor in case["actors"])
        if scored:
            known.append(say("full.basis.scores", count=scored))
        if ranked:
            known.append(say("full.basis.orders", count=ranked))
        if total := sum(tally.values()):
            known.append(say("full.basis.statements", count=total, **tally))
        if offers:
            known.append(say("full.basis.offers", count=offers))
        first = say("full.basis.known", parts=tuple(known))
        parts = [first if known else say("full.basis.nothing"), self._size()]
        if any(p["unit"] == "share" for p in case["preferences"]):
            seed, prior = str(settings["seed"]), say(f"prior.{settings['prior']}")
            drawn = {"draws": settings["draws"], "prior": prior, "seed": seed}
            parts.append(say("full.basis.draws", **drawn))
        return say("full.basis", parts=tuple(parts), limits=self._limits())

    def _size(self) -> Message:
        size, feasible = self._case["outcomes"], self._case["feasible"]
        if feasible is None:
            return say("full.basis.outcomes", count=float(size))
        if size == 1:
            return say(f"full.basis.outcome.{'feasible' if feasible else 'infeasible'}")
        return say("full.basis.outcomes.feasible", count=float(size), feasible=float(feasible))

    def _limits(self) -> Message | None:
        """Say what is not as usual in the settings."""
        settings, told = self._settings, []
        if settings["until"]:
            told.append(say("full.until", day=written_day(settings["until"])))
        if not settings["offers"]:
            told.append(say("full.offers-unused"))
        if settings["error"]:
            told.append(say("full.error", error=float(settings["error"])))
        return say("full.told", some=tuple(told)) if told else None


def _told_by(account: str | None, chosen: str | None) -> bool:
    """Return whether something counts: told by all, or by the account looked at, if it is one."""
    return chosen is None or account in {None, chosen}


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
